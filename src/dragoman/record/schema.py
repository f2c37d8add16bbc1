"""The tables of the record, as SQLAlchemy Core sees them.

Invariant: whatever the migrations build equals this metadata (a test compares them), and no row of what is read holds
the time of day: the same pages give the same rows. Only `reading` and `decision` tell when somebody did something.
Values live twice: one row a value in `said`, with its evidence, and one wide row a contact and an event, which queries
read; they are written in one transaction from the same plain form. Of people's decisions there is one row each in
`decision`, never changed, and in `home` what they hang on now, which is computed anew.
"""

from sqlalchemy import BigInteger, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

HEAD = "0007"  # the newest migration; a test holds it against the scripts
KIND = "dragoman-record"

metadata = MetaData()


def _words(name: str, *more: object, **keywords: object) -> "Column[str]":
    return Column(name, Text, *more, **keywords)  # type: ignore[arg-type]


def _number(name: str, *more: object, **keywords: object) -> "Column[int]":
    return Column(name, Integer, *more, **keywords)  # type: ignore[arg-type]


# What the database is, and small things it keeps about itself: kind, salt, the last event number.
about = Table("about", metadata, _words("key", primary_key=True), _words("value", nullable=False))

# A page is an address; its rows are those of the version read last.
page = Table(
    "page",
    metadata,
    _words("id", primary_key=True),
    _words("address", nullable=False),
    _words("version", nullable=False),
    _words("media", nullable=False),
    _words("path"),
    _words("url"),
    _words("stamp", nullable=False),  # program and settings that read it: a later run skips what has not changed
    _words("content_hash", nullable=False),  # of the plain form: same hash, nothing to write
    Index("page_version", "version"),
    Index("page_path", "path"),
)

# `number` is the row of the full-text index. `plain`: the page's plain form without its text; `frame`: the report's
# plain form without page, contacts and statements, so that what later versions add to it is kept too.
article = Table(
    "article",
    metadata,
    _number("number", primary_key=True, autoincrement=True),
    _words("id", nullable=False, unique=True),
    _words("page_id", ForeignKey("page.id", ondelete="CASCADE"), nullable=False, unique=True),
    _words("outlet"),
    _words("origin"),
    _words("headline"),
    _words("published"),
    _words("language", nullable=False),
    _words("text", nullable=False),
    _words("runs", nullable=False),
    _words("plain", nullable=False),
    _words("frame", nullable=False),
    _words("prints"),
    _words("coder"),  # program and data that coded it: `dragoman recode` finds what another one did
)

# Events of deeds and statements have no row: they are those that one names. The wide row has what is shown, decisions
# applied; `shown` is the judge's whole answer, null where nobody has judged since something changed. `hidden`: people
# rejected it. `sides_decided`: who took part is no longer what `participant` says. `redirect`: ids of events that went
# into another.
event = Table(
    "event",
    metadata,
    _words("id", primary_key=True),
    _number("number", nullable=False, unique=True),
    _words("status"),
    _words("form"),
    _words("date"),
    _words("date_low"),
    _words("date_high"),
    _words("place"),
    _words("country"),
    _number("geonames"),
    _words("venue"),
    _words("level"),
    _words("outcome"),
    _words("sides"),
    _number("background"),
    _number("reports"),
    _number("origins"),
    _words("disputed"),
    _words("decided"),
    _number("hidden"),
    _number("sides_decided"),
    _words("shown"),
    Index("event_days", "date_low", "date_high"),
    Index("event_place", "country", "place"),
    Index("event_status", "status"),
)
redirect = Table(
    "redirect", metadata, _words("id", primary_key=True), _words("into", nullable=False), Index("redirect_into", "into")
)

contact = Table(
    "contact",
    metadata,
    _words("id", primary_key=True),
    _words("page_id", ForeignKey("page.id", ondelete="CASCADE"), nullable=False),
    _number("number", nullable=False),
    _words("event_id", ForeignKey("event.id")),
    _words("status", nullable=False),
    _words("form", nullable=False),
    _words("date"),
    _words("date_text"),
    _words("date_low"),
    _words("date_high"),
    _words("place"),
    _words("country"),
    _number("geonames"),
    _words("venue"),
    _words("level", nullable=False),
    _words("outcome"),
    _words("topics"),
    _words("sides", nullable=False),
    _number("background", nullable=False),
    _words("told_by"),
    _words("plover"),
    _words("mode"),
    _words("cameo"),
    Column("score", Float, nullable=False),
    _words("plain", nullable=False),
    Index("contact_page", "page_id", "number"),
    Index("contact_event", "event_id"),
    Index("contact_days", "date_low", "date_high"),
    Index("contact_place", "country", "place"),
    Index("contact_status", "status"),
)

# Who took part. `kind`: actor (the side itself), head, member, unnamed; `stands`: side or mediator.
participant = Table(
    "participant",
    metadata,
    _words("contact_id", ForeignKey("contact.id", ondelete="CASCADE"), nullable=False),
    _words("pointer", nullable=False),
    _words("stands", nullable=False),
    _number("side", nullable=False),
    _words("kind", nullable=False),
    _words("actor_id", nullable=False),
    _words("code"),
    _words("person_id"),
    _words("name", nullable=False),
    _words("folded", nullable=False),
    _words("role"),
    _words("rank"),
    Index("participant_contact", "contact_id"),
    Index("participant_actor", "actor_id", "contact_id"),
    Index("participant_person", "person_id", "contact_id"),
)

# What merging needs of a contact or deed (`features`: the account as JSON), and where it stands among the others.
account = Table(
    "account",
    metadata,
    _words("id", primary_key=True),
    _words("page_id", ForeignKey("page.id", ondelete="CASCADE"), nullable=False),
    _words("features", nullable=False),
    _words("words"),
    _words("circle"),
    _words("event_id"),
    Index("account_page", "page_id"),
    Index("account_words", "words"),
    Index("account_circle", "circle"),
    Index("account_event", "event_id"),
)

# Where merging looks for candidates: by key (two sides, two heads; type and actor of a deed) and days. By way of
# `participant` a query read every contact of both actors: 160 pages/s on an empty record, 64 at 9,000 contacts.
block = Table(
    "block",
    metadata,
    _words("account_id", ForeignKey("account.id", ondelete="CASCADE"), nullable=False),
    _words("key", nullable=False),
    _words("low", nullable=False),
    _words("high", nullable=False),
    Index("block_days", "key", "low", "high", "account_id"),
    Index("block_account", "account_id"),
)

# Hashes of words in a row, by article; what an article has stands in its `prints`, for taking it out.
fingerprint = Table(
    "fingerprint",
    metadata,
    # up to 2**32, over what four bytes with a sign hold; SQLite has one kind of integer
    Column("print", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    _number("number", primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Two pages with the same words. `passages`: start and end on the page, start and end on the other.
reprint = Table(
    "reprint",
    metadata,
    _words("page_id", ForeignKey("page.id", ondelete="CASCADE"), primary_key=True),
    _words("other_id", ForeignKey("page.id", ondelete="CASCADE"), primary_key=True),
    Column("share", Float, nullable=False),
    _words("passages", nullable=False),
    Index("reprint_other", "other_id"),
)

deed = Table(
    "deed",
    metadata,
    _words("id", primary_key=True),
    _words("page_id", ForeignKey("page.id", ondelete="CASCADE"), nullable=False),
    _number("number", nullable=False),
    _words("type", nullable=False),
    _words("act", nullable=False),
    _words("mode"),
    _words("cameo"),
    _words("status", nullable=False),
    _words("date"),
    _words("date_low"),
    _words("date_high"),
    _words("told_by"),
    Column("score", Float, nullable=False),
    _words("plain", nullable=False),
    _words("event_id"),
    Index("deed_event", "event_id"),
    Index("deed_page", "page_id", "number"),
    Index("deed_type", "type"),
    Index("deed_days", "date_low", "date_high"),
)

# Who does a deed, and whom it is done to. `stands`: actors or recipients. `actor_id`: of an actor or person, or none.
doer = Table(
    "doer",
    metadata,
    _words("deed_id", ForeignKey("deed.id", ondelete="CASCADE"), nullable=False),
    _words("stands", nullable=False),
    _number("number", nullable=False),
    _words("actor_id"),
    _words("code"),
    _words("sector"),
    _words("name", nullable=False),
    _words("folded", nullable=False),
    Index("doer_deed", "deed_id"),
    Index("doer_actor", "actor_id", "deed_id"),
    Index("doer_code", "code", "deed_id"),
)

# How many people, how much money a deed tells. `kind`: dead, wounded, detained, displaced, money; open ends are null.
magnitude = Table(
    "magnitude",
    metadata,
    _words("deed_id", ForeignKey("deed.id", ondelete="CASCADE"), nullable=False),
    _number("number", nullable=False),
    _words("kind", nullable=False),
    _words("words", nullable=False),
    Column("low", Float),
    Column("high", Float),
    _words("currency"),
    Index("magnitude_deed", "deed_id"),
    Index("magnitude_kind", "kind", "low"),
)

# One row a value: whose (`owner`: a page or a contact), which (`pointer`), what, and the words that say it.
said = Table(
    "said",
    metadata,
    _words("page_id", ForeignKey("page.id", ondelete="CASCADE"), nullable=False),
    _words("owner", nullable=False),
    _words("pointer", nullable=False),
    _words("value", nullable=False),
    _words("spans"),
    _words("sources"),
    _words("rule"),
    _words("reason"),
    Column("score", Float, nullable=False),
    Index("said_page", "page_id"),
    Index("said_owner", "owner", "pointer"),
)

statement = Table(
    "statement",
    metadata,
    _words("id", primary_key=True),
    _words("page_id", ForeignKey("page.id", ondelete="CASCADE"), nullable=False),
    _number("number", nullable=False),
    _words("actor"),
    _words("actor_id"),
    _words("kind", nullable=False),
    _words("plain", nullable=False),
    _words("source"),
    _words("side_id"),
    _words("act"),
    _words("event_id"),
    Index("statement_event", "event_id"),
    Index("statement_page", "page_id", "number"),
    Index("statement_actor", "actor_id"),
    Index("statement_side", "side_id"),
)

# Whom a statement is about: actors and people named in its content.
concerned = Table(
    "concerned",
    metadata,
    _words("statement_id", ForeignKey("statement.id", ondelete="CASCADE"), nullable=False),
    _words("actor_id", nullable=False),
    Index("concerned_statement", "statement_id"),
    Index("concerned_actor", "actor_id", "statement_id"),
)

# When which version of a page was read. `report`: of one that was replaced since, what it said, compressed; null for
# the one that the other tables hold. `at`: UTC, "" where it was read before times were kept.
reading = Table(
    "reading",
    metadata,
    _number("number", primary_key=True, autoincrement=True),
    _words("page_id", nullable=False),
    _words("version", nullable=False),
    _words("at", nullable=False),
    Column("report", LargeBinary),
    Index("reading_page", "page_id", "number"),
    Index("reading_at", "at"),
    sqlite_autoincrement=True,  # a number is never given again: decisions tell by it what had been read
)

# What people decided, one row each, never changed: `plain` is the Decision. `reading`: the last number there was then.
decision = Table(
    "decision",
    metadata,
    _number("number", primary_key=True, autoincrement=True),
    _words("action", nullable=False),
    _words("by", nullable=False),
    _words("at", nullable=False),
    _words("target", nullable=False),
    _words("field"),
    _number("undoes"),
    _number("reading", nullable=False),
    _words("plain", nullable=False),
    Index("decision_target", "target"),
)

# What decisions hang on now: one row an anchor, computed anew when its page is read again. `account`: the contact or
# deed that was found, null with a `reason`. `whole`: it is about the event. `live`: nobody has undone it.
home = Table(
    "home",
    metadata,
    _number("decision", primary_key=True, autoincrement=False),
    _number("place", primary_key=True, autoincrement=False),
    _words("page_id", nullable=False),
    _words("action", nullable=False),
    _words("account"),
    _words("reason"),
    _number("part", nullable=False),
    _number("whole", nullable=False),
    _number("live", nullable=False),
    Index("home_page", "page_id"),
    Index("home_account", "account", "live"),
)

# Pages given up, until a later run reads them.
failure = Table(
    "failure",
    metadata,
    _words("path", primary_key=True),
    _words("version"),
    _words("reason", nullable=False),
)

# What a user had taken out, as salted hashes only, so that a re-reading leaves it out. `kind`: page, person, name.
forgotten = Table(
    "forgotten",
    metadata,
    _words("kind", primary_key=True),
    _words("hash", primary_key=True),
)
