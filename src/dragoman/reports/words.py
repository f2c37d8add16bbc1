"""The words that carry contacts, as sets, made once a lexicon from `contacts.yml`."""

from typing import Any

import msgspec

from dragoman.lexicon import Lexicon, who_is_who, words_of


class Trigger(msgspec.Struct, frozen=True):
    """What a trigger word says by itself. `destination`: prepositions before the place gone to, or ("object",).

    `weak`: the word alone is not enough for a contact: both sides must stand in its sentence. `things`: what its object
    has to be. `particle`: what has to stand beside a verb ("turned up in Cairo").
    """

    form: str
    object: bool = False
    alone: bool = False
    weak: bool = False
    plural: bool = False
    persons: bool = False
    states: bool = False
    ahead: bool = False
    needs: str = ""
    particle: str = ""
    things: tuple[str, ...] = ()
    preps: tuple[str, ...] = ("with",)
    destination: tuple[str, ...] = ()


class ContactWords:
    """`data/languages/en/contacts.yml` and what it leans on, ready to ask: `lexicon.made(ContactWords)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        data: dict[str, Any] = lexicon.section("contacts")
        self.verbs = {w: _trigger(row) for w, row in data["verbs"].items()}
        self.nouns = {w: _trigger(row) for w, row in data["nouns"].items()}
        self._forms(data)
        self._moods(data)
        self._sides(data)
        self._setting(data)
        self._elsewhere(lexicon)

    def _forms(self, data: dict[str, Any]) -> None:
        """What settles the form of a contact, or that there is none."""
        self.phone = frozenset(data["phone"])
        self.papers, self.speeches = frozenset(data["papers"]), frozenset(data["speeches"])
        self.spoken = frozenset(data["spoken"])
        self.granting, self.audiences = frozenset(data["granting"]), frozenset(data["audiences"])
        self.ringing, self.placing = frozenset(data["ringing"]), frozenset(data["placing"])
        self.lines = self.phone | frozenset(data["lines"])
        self.video = frozenset(data["video"])
        self.many = frozenset(data["many"])
        self.never = frozenset(data["never"])
        self.quarrels = frozenset(data["quarrels"])
        self.no_company = frozenset(data["no_company"])
        self.games, self.playing = frozenset(data["games"]), frozenset(data["playing"])
        self.teams = frozenset(data["teams"])
        self.games_alone, self.boards = frozenset(data["games_alone"]), frozenset(data["boards"])
        self.shared_bodies = frozenset(data["shared_bodies"])
        self.authorities, self.officials = frozenset(data["authorities"]), frozenset(data["officials"])
        self.of_place, self.high = frozenset(data["of_place"]), frozenset(data["high"])
        self.public, self.firms = frozenset(data["public"]), frozenset(data["firms"])
        self.signing, self.agreeing = frozenset(data["signing"]), frozenset(data["agreeing"])
        self.resolving, self.convening = frozenset(data["resolving"]), frozenset(data["convening"])
        self.assemblies = frozenset(data["assemblies"])
        self.documents, self.fulfilled = frozenset(data["documents"]), frozenset(data["fulfilled"])
        self.whereabouts = frozenset(data["whereabouts"])
        self.departures = frozenset(data["departures"])
        self.separately = frozenset(data["separately"])
        self.one_by_one = tuple(data["one_by_one"])
        self.paid = frozenset(data["paid"])

    def _moods(self, data: dict[str, Any]) -> None:
        """What settles its status."""
        self.planned, self.eves = frozenset(data["planned"]), frozenset(data["eves"])
        self.aftermaths = frozenset(data["aftermaths"])
        self.befalling = frozenset(data["befalling"])
        self.openings, self.beginnings = frozenset(data["openings"]), frozenset(data["beginnings"])
        self.planned_adjectives = frozenset(data["planned_adjectives"])
        self.planned_participles = frozenset(data["planned_participles"])
        self.ongoing, self.formats = frozenset(data["ongoing"]), frozenset(data["formats"])
        self.progressive = frozenset(data["progressive"])
        self.willing, self.purposes = frozenset(data["willing"]), frozenset(data["purposes"])
        self.willing_adjectives, self.agendas = frozenset(data["willing_adjectives"]), frozenset(data["agendas"])
        self.told_at, self.missions = frozenset(data["told_at"]), frozenset(data["missions"])
        self.answering, self.replies = frozenset(data["answering"]), frozenset(data["replies"])
        self.pending, self.deciding = frozenset(data["pending"]), frozenset(data["deciding"])
        self.accepting = frozenset(data["accepting"])
        self.failing_adjectives, self.timings = frozenset(data["failing_adjectives"]), frozenset(data["timings"])
        self.ending = frozenset(data["ending"])
        self.inviting = frozenset(data["inviting"])
        self.dropping = frozenset(data["dropping"])
        self.skipping = self.dropping | frozenset(data["skipping"])
        self.wishing = frozenset(data["wishing"])
        self.wants, self.plans, self.scant = (
            frozenset(data["wants"]),
            frozenset(data["plans"]),
            frozenset(data["scant"]),
        )
        self.travelling = frozenset(data["travelling"])
        self.motion = frozenset(data["motion"])
        self.arriving, self.times = frozenset(data["arriving"]), frozenset(data["times"])
        self.habits = frozenset(data["habits"])
        self.letting, self.organising = frozenset(data["letting"]), frozenset(data["organising"])
        self.awaited = frozenset(data["awaited"])
        self.preliminaries = frozenset(data["preliminaries"])
        self.promised, self.preparing = frozenset(data["promised"]), frozenset(data["preparing"])
        self.arranged = frozenset(data["arranged"])
        self.called_for = frozenset(data["called_for"])
        self.cancelled = frozenset(data["cancelled"])
        self.cancelled_adjectives = frozenset(data["cancelled_adjectives"])
        self.refused, self.quitting = frozenset(data["refused"]), frozenset(data["quitting"])
        self.weighing = frozenset(data["weighing"])
        self.trying, self.values = frozenset(data["trying"]), frozenset(data["values"])
        self.rumours = frozenset(data["rumours"])
        self.hiding, self.leaks = frozenset(data["hiding"]), frozenset(data["leaks"])
        self.emerging = frozenset(data["emerging"])
        self.eras = frozenset(data["eras"])
        self.deceiving = frozenset(data["deceiving"])
        self.swapping = frozenset(data["swapping"])
        self.fitting = frozenset(data["fitting"])
        self.spans = frozenset(data["spans"])
        self.short_spans = frozenset(data["short_spans"])
        self.changes = frozenset(data["changes"])
        self.denied = frozenset(data["denied"])
        self.dismissed = self.denied | frozenset(data["dismissed"])
        self.put_off = frozenset(data["put_off"])
        self.put_off_parts = frozenset(data["particles_put_off"].items())
        self.particles = {
            **dict.fromkeys(data["particles_cancelled"].items(), "cancelled"),
            **dict.fromkeys(data["particles_refused"].items(), "refused"),
            **dict.fromkeys(data["particles_planned"].items(), "planned"),
        }

    def _sides(self, data: dict[str, Any]) -> None:
        """What leads to its sides and their people."""
        self.levels: dict[str, str] = data["levels"]
        self.light = frozenset(data["light"])
        self.hosting, self.addressing = frozenset(data["hosting"]), frozenset(data["addressing"])
        self.speaking, self.calling = frozenset(data["speaking"]), frozenset(data["calling"])
        self.transits = frozenset(data["transits"])
        self.conveying = frozenset(data["conveying"])
        self.courtesies, self.invitations = frozenset(data["courtesies"]), frozenset(data["invitations"])
        self.greeting, self.airports = frozenset(data["greeting"]), frozenset(data["airports"])
        self.met_there, self.summoning = frozenset(data["met_there"]), frozenset(data["summoning"])
        self.spending, self.holding = frozenset(data["spending"]), frozenset(data["holding"])
        self.errands = frozenset(data["errands"])
        self.setting_out = frozenset(data["setting_out"])
        self.escorting = frozenset(data["escorting"])
        self.uniting = frozenset(data["uniting"])
        self.present = frozenset(data["present"])
        self.at_hand = frozenset(data["at_hand"])
        self.representing = frozenset(data["representing"])
        self.sending, self.sent = frozenset(data["sending"]), frozenset(data["sent"])
        self.coming = frozenset(data["coming"])
        self.observing = frozenset(data["observing"])
        self.inverted = frozenset(data["inverted"])
        self.fronting = frozenset(data["fronting"])
        self.opening_present = frozenset(data["opening_present"])
        self.attending = frozenset(data["attending"])
        self.appearing = frozenset(data["appearing"])
        self.blaming, self.wrongs = frozenset(data["blaming"]), frozenset(data["wrongs"])
        self.mutual, self.panels = frozenset(data["mutual"]), frozenset(data["panels"])
        self.conducting = frozenset(data["conducting"])
        self.occurring = frozenset(data["occurring"])
        self.edges = frozenset(data["edges"])
        self.awaiting = frozenset(data["awaiting"])
        self.counted = frozenset(data["counted"])
        self.spells = frozenset(data["spells"])
        self.gathering = frozenset(data["gathering"])
        self.series, self.resuming = frozenset(data["series"]), frozenset(data["resuming"])
        self.led, self.chairmanships = frozenset(data["led"]), frozenset(data["chairmanships"])
        self.filled = frozenset(data["filled"])
        self.seated = frozenset(data["seated"])
        self.standing_for = self.representing | frozenset(data["standing_for"])
        self.speaking_for = self.led | self.representing | self.sending | self.standing_for | {"be"}
        self.directing = frozenset(data["directing"])
        self.programmes = frozenset(data["programmes"])
        self.settled = frozenset(data["settled"])
        self.intended = frozenset(data["intended"])

    def _setting(self, data: dict[str, Any]) -> None:
        """What tells when and where it was, and what does not."""
        self.visits = frozenset(data["visits"])
        self.gatherings, self.amid = frozenset(data["gatherings"]), frozenset(data["amid"])
        self.sidelines = frozenset(data["sidelines"])
        self.reporting = frozenset(data["reporting"])
        self.recalled, self.fresh = frozenset(data["recalled"]), frozenset(data["fresh"])
        self.vague = frozenset(data["vague"])
        self.turning = frozenset(data["turning"])
        self.sequels = self.turning | frozenset(data["sequels"])
        self.taking_place = frozenset(data["taking_place"])
        self.coming_about = frozenset(data["coming_about"])
        self.embassies = frozenset(data["embassies"])
        self.venues = frozenset(data["venues"])
        self.singling = frozenset(data["singling"])
        self.seats = frozenset(data["seats"])

    def _elsewhere(self, lexicon: Lexicon) -> None:
        """The words of other files."""
        deeds: dict[str, list[str]] = lexicon.section("doers")
        self.preventing, self.failing = frozenset(deeds["preventing"]), frozenset(deeds["failing"])
        groups: dict[str, list[str]] = lexicon.section("groups")
        self.accompanying, self.together = frozenset(groups["accompanying"]), frozenset(groups["together"])
        self.charging = frozenset(groups["charging"])
        self.civil, self.spoken_for = frozenset(groups["civil"]), frozenset(groups["spoken_for"])
        self.pairs, self.against = frozenset(groups["pairs"]), frozenset(groups["against"])
        self.delegations = frozenset(groups["delegations"])
        self.companies = self.delegations | frozenset(groups["companies"])
        self.paired_bodies = frozenset(groups["paired_bodies"])
        self.counterparts = frozenset(groups["counterparts"])
        self.parts = frozenset(groups["parts"])
        self.visited, self.countries = frozenset(groups["visited"]), frozenset(groups["states"])
        who, self.forms_of_state = lexicon.made(who_is_who), frozenset(groups["constitutions"])
        rows = ((a, {w for name in who.names_of(a) for w in words_of(name)}) for a in who.actors)
        self.constitutions = {a: own for a, words in rows if (own := self.forms_of_state & words)}
        titles: dict[str, Any] = lexicon.section("titles")
        self.rulers = tuple(titles["rulers"])
        self.organs = frozenset((*titles["organs"], *titles["central_banks"]))
        self.rankless = frozenset(titles["rankless"])
        served: dict[str, list[str]] = titles["civil_servants"]
        self.civil_servants = {title: frozenset(states) for title, states in served.items()}
        seated: dict[str, list[str]] = titles["cabinet"]
        self.cabinet = {title: frozenset(states) for title, states in seated.items()}
        self.title_ranks = {title: rank for rank, row in titles["ranks"].items() for title in row}
        self.dayparts = frozenset(lexicon.section("dates")["dayparts"])
        self.places = frozenset(lexicon.section("places")["kinds"])
        mediation: dict[str, list[str]] = lexicon.section("topics")["mediation"]
        self.mediation = frozenset(mediation["verbs"])
        self.mediated = frozenset(mediation["joined"])
        self.mediation_hosts = frozenset(mediation["hosts"])
        self.mediating = frozenset(mediation["roles"])
        self.go_betweens = frozenset(mediation["between"])
        self.mediation_nouns = frozenset(mediation["under"])
        self.apart = frozenset(mediation["apart"])
        self.shuttling, self.carrying = frozenset(mediation["shuttling"]), frozenset(mediation["carrying"])
        self.carried = frozenset(mediation["carried"])
        self.chairs = frozenset(mediation["chairs"])
        self.presiding = frozenset(mediation["presiding"])


def _trigger(row: dict[str, Any]) -> Trigger:
    destination = row.get("destination", ())
    return Trigger(
        form=row["form"],
        object=row.get("object", False),
        alone=row.get("alone", False),
        weak=row.get("weak", False),
        plural=row.get("plural", False),
        persons=row.get("persons", False),
        states=row.get("states", False),
        ahead=row.get("ahead", False),
        needs=row.get("needs", ""),
        things=tuple(row.get("things", ())),
        particle=row.get("particle", ""),
        preps=tuple(row.get("with", ("with",))),
        destination=(destination,) if isinstance(destination, str) else tuple(destination),
    )
