"""Dragoman reads news pages and keeps the record of diplomatic contacts, with the words that say so."""

__version__ = "0.1.0"
