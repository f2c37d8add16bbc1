"""DateExpression: words of the page that name a time, with their EDTF value."""

import msgspec

from dragoman.model.span import Span


class DateExpression(msgspec.Struct, frozen=True):
    """`edtf`: "" when the page gives no way to know. `type`, `timex`: TIMEX3 type and value. `why`: the rule."""

    span: Span
    edtf: str
    type: str
    timex: str
    why: str
