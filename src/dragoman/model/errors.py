"""The errors of Dragoman: one small tree. Each message says what was asked, what was found, what to do next."""


class DragomanError(Exception):
    """Every error that Dragoman raises on purpose. `exit_code` is what the command line ends with."""

    exit_code = 1


class PageError(DragomanError):
    """A page that cannot be read: which page, what was found, what to do."""

    def __init__(self, page: str, found: str, advice: str) -> None:
        self.page, self.found, self.advice = page, found, advice
        super().__init__(f"{page}: {found}; {advice}")

    def __reduce__(self) -> tuple[type["PageError"], tuple[str, str, str]]:
        return type(self), (self.page, self.found, self.advice)


class RecordError(DragomanError):
    """The record cannot be opened, read or written."""

    exit_code = 4


class DataError(DragomanError):
    """A data file (ours or a user's pack) that does not hold: names file and place."""

    exit_code = 5


class OptionError(DragomanError):
    """An option or setting with a value that means nothing here."""

    exit_code = 2


class NotFound(DragomanError):
    """An id or name that the record does not hold."""

    exit_code = 3


class EvidenceError(DragomanError):
    """A value without a source, or a span that is none: a defect of the stage that made it."""
