"""The command line. Its verb is `main`.

`--help` must be there in under 0.4 s, so no module of this room imports another room, rich or a database at its top:
each command imports what it needs when it is called.
"""

from dragoman.cli.app import main

__all__ = ["main"]
