"""The frames that tell one contact, and what they say together."""

from dragoman.reports.frames import Frame, merge_parties

FACE = frozenset({"meeting", "visit", "receive", "multilateral", "mediated"})


class Group:
    """Frames that tell one contact."""

    def __init__(self, frame: Frame) -> None:
        self.frames = [frame]
        self.parties = merge_parties(frame.parties)

    def take(self, frame: Frame) -> None:
        """Adds a frame and its parties. What was called for and is planned further on is planned."""
        lead = self.frames[0]
        if lead.status == "called_for" and frame.status == "planned":
            lead.status, lead.status_via = frame.status, frame.status_via
            lead.status_spans = list(frame.status_spans or [frame.trigger])
        self.frames.append(frame)
        if not frame.headline:  # capitals name nobody anew, and a headline's "officials" are those of the body
            self.parties = merge_parties([*self.parties, *frame.parties])

    @property
    def actors(self) -> list[str]:
        """Actor ids of the sides, the subject first."""
        return [p.actor for p in self.parties if p.actor]

    @property
    def status(self) -> str:
        """The status of the frame that began the group."""
        return self.frames[0].status

    @property
    def forms(self) -> set[str]:
        """What its frames' words say."""
        return {f.form for f in self.frames}

    @property
    def day(self) -> str:
        """The EDTF of its best dated frame, "" without."""
        return next(
            (f.date.value.edtf for f in self.frames if f.date is not None and f.date.value.edtf and not f.near), ""
        )

    @property
    def country(self) -> str:
        """The country where its frames put it, "" while unknown."""
        return next((f.place.country for f in self.frames if f.place is not None and f.place.country), "")
