"""The nouns of Dragoman, all frozen, the seams between its rooms, and its errors. Imports nothing of ours."""

from dragoman.model.account import Account, Merged, PageText, Reprint, Stand
from dragoman.model.article import (
    ARTICLE_FORMS,
    BLOCK_KINDS,
    CODED_KINDS,
    RUNNING_KINDS,
    Article,
    Block,
    Comment,
    Dateline,
    Entry,
    Run,
)
from dragoman.model.contact import FORMS, LED, LEVELS, STATUSES, Contact, Participant, Side
from dragoman.model.date import DateExpression
from dragoman.model.decision import ACTIONS, Anchor, Decision, Home, Kept, Link, Quote, Ruling
from dragoman.model.deed import DEED_STATUSES, PLOVER_TYPES, SECTORS, Deed, DeedActor
from dragoman.model.errors import (
    DataError,
    DragomanError,
    EvidenceError,
    NotFound,
    OptionError,
    PageError,
    RecordError,
)
from dragoman.model.event import Event
from dragoman.model.magnitude import MAGNITUDES, Magnitude
from dragoman.model.mention import (
    ActorMention,
    DateMention,
    DateParts,
    Mentions,
    NameMention,
    Office,
    PlaceMention,
)
from dragoman.model.page import Page
from dragoman.model.person import KnownPerson
from dragoman.model.place import Place
from dragoman.model.plain import Plain, entry_of, report_plain
from dragoman.model.referent import Actor, DateReference, Incumbent, Linked, Person, PlaceReference, Reference, Role
from dragoman.model.relation import Relation
from dragoman.model.report import Report
from dragoman.model.said import Said, Unknown, said
from dragoman.model.sentence import Sentence
from dragoman.model.source import AttributeSource, GivenSource, PageSource, Source, TextSource, UrlSource
from dragoman.model.span import Span
from dragoman.model.statement import STATEMENT_ACTS, STATEMENT_KINDS, Statement

__all__ = [
    "ACTIONS",
    "ARTICLE_FORMS",
    "BLOCK_KINDS",
    "CODED_KINDS",
    "DEED_STATUSES",
    "FORMS",
    "LED",
    "LEVELS",
    "MAGNITUDES",
    "PLOVER_TYPES",
    "RUNNING_KINDS",
    "SECTORS",
    "STATEMENT_ACTS",
    "STATEMENT_KINDS",
    "STATUSES",
    "Account",
    "Actor",
    "ActorMention",
    "Anchor",
    "Article",
    "AttributeSource",
    "Block",
    "Comment",
    "Contact",
    "DataError",
    "DateExpression",
    "DateMention",
    "DateParts",
    "DateReference",
    "Dateline",
    "Decision",
    "Deed",
    "DeedActor",
    "DragomanError",
    "Entry",
    "Event",
    "EvidenceError",
    "GivenSource",
    "Home",
    "Incumbent",
    "Kept",
    "KnownPerson",
    "Link",
    "Linked",
    "Magnitude",
    "Mentions",
    "Merged",
    "NameMention",
    "NotFound",
    "Office",
    "OptionError",
    "Page",
    "PageError",
    "PageSource",
    "PageText",
    "Participant",
    "Person",
    "Place",
    "PlaceMention",
    "PlaceReference",
    "Plain",
    "Quote",
    "RecordError",
    "Reference",
    "Relation",
    "Report",
    "Reprint",
    "Role",
    "Ruling",
    "Run",
    "Said",
    "Sentence",
    "Side",
    "Source",
    "Span",
    "Stand",
    "Statement",
    "TextSource",
    "Unknown",
    "UrlSource",
    "entry_of",
    "report_plain",
    "said",
]
