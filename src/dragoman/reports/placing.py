"""Placing: the place and the building that the sentence of a frame gives it."""

from dragoman.model import Place, PlaceReference, Said, TextSource
from dragoman.reports.frames import Frame
from dragoman.reports.parties import Desk
from dragoman.reports.syntax import OBJECTS, Tree
from dragoman.reports.words import ContactWords

AT = frozenset({"in", "at", "near", "inside", "on", "outside"})
CLOSE, CLAUSE, SENTENCE = 3, 2, 1
NO_DATE_AFTER = frozenset({"since", "until", "till", "before", "by"})
OTHER_TIME = NO_DATE_AFTER | {"after", "following"}
TOWNS = ("town", "city")
WIDE = ("region", "continent", "water")  # "in the Black Sea resort of Sochi" is in Sochi
FAR = 14  # tokens beyond which a place in another clause says nothing of the trigger
MATTER = frozenset({"of", "for", "on", "about"})  # they lead in what is spoken of


def put_place(desk: Desk, tree: Tree, frame: Frame, scope: set[int], clause: set[int]) -> None:
    best: tuple[int, int, PlaceReference] | None = None
    bare = desk.linked.bare[frame.sentence] if desk.linked.bare else ()
    named = [p for p in bare if p.kind in TOWNS and _names_it(desk, tree, p.first)]  # "at an Istanbul hotel"
    named += [c for c in _capitals(desk, tree) if _names_it(desk, tree, c.last)]  # "in a Maputo hotel"
    for place in (*desk.linked.places[frame.sentence], *named):
        names = (
            frame.noun
            and place.last < frame.token
            and frame.token - place.last <= 3
            and frame.token in tree.up(place.last)
        )
        elsewhere = place.first in tree.below(frame.token) - scope
        if names and place.kind == "country" and (_hyphened(tree, place) or _is_side(desk, place, frame)):
            continue
        if place.kind == "venue" or elsewhere or not (names or _located(desk, tree, place.first)):
            continue
        if not names and (_of_other_matter(desk, tree, place.first, frame) or _spoken_at(desk, tree, place, frame)):
            continue
        if of_other_time(tree, place.first, frame.token, desk.words) or _singled_out(desk, tree, place.first):
            continue
        if _of_promise(desk, tree, place.first, frame.token):
            continue
        level = CLOSE if place.first in scope else CLAUSE if place.first in clause else SENTENCE
        if level != CLOSE and place.first < frame.token and is_matter(tree, frame.token, desk.words):
            continue
        distance = abs(place.first - frame.token) + (FAR if place.kind in WIDE else 0)
        if level == SENTENCE and distance > FAR:
            continue
        if best is None or (-level, distance) < (-best[0], best[1]):
            best = (level, distance, place)
    if best is not None and (best[0] > SENTENCE or best[2].first > frame.token):
        frame.place, frame.place_spans, frame.place_kind = best[2].place, [best[2].span], best[2].kind
        return
    if is_matter(tree, frame.token, desk.words):
        return
    if _where(desk, tree, frame) or _at_journeys_end(desk, tree, frame):
        return
    if _capital_before(desk, tree, frame):
        return
    if any(tree.lower[t] == "there" and tree.sentence.deps[t] == "advmod" for t in clause | scope):
        _there(desk, tree, frame)
        return
    here = next((t for t in sorted(clause | scope) if tree.is_here(t)), None)
    said = desk.article.dateline.place
    if here is not None and desk.linked.dateline is not None and isinstance(said, Said):
        spans = [s.span for s in said.sources if isinstance(s, TextSource)]
        frame.place, frame.place_kind = desk.linked.dateline, "town"
        frame.place_spans, frame.place_via = [tree.sentence.span(here, here), *spans], "here: the dateline's town"


def all_places(desk: Desk, tree: Tree) -> list[PlaceReference]:
    """The places of a sentence, with the towns and capitals that are only named: "the last stop is Santiago, where"."""
    index = tree.sentence.index
    bare = desk.linked.bare[index] if desk.linked.bare else ()
    told = {t for p in desk.linked.places[index] for t in range(p.first, p.last + 1)}
    more = [*(p for p in bare if p.kind in TOWNS), *_capitals(desk, tree)]
    return sorted((*desk.linked.places[index], *(p for p in more if p.first not in told)), key=lambda p: p.first)


def _capitals(desk: Desk, tree: Tree) -> list[PlaceReference]:
    """The capitals by name, which elsewhere stand for governments."""
    index, rows = tree.sentence.index, []
    for r in desk.linked.references[index]:
        actor = desk.linked.actors.get(r.actors[0]) if r.how == "capital" and r.actors else None
        if actor is not None and actor.kind == "state":
            rows.append(
                PlaceReference(
                    index, r.first, r.last, r.span, Place(r.span.of(desk.article.text), actor.code), "capital"
                )
            )
    return rows


def _hyphened(tree: Tree, place: PlaceReference) -> bool:
    """ "The Japan-Africa summit", "Russia-Hezbollah talks": a state that meets, not where."""
    beside = tree.lower[max(place.first - 1, 0) : place.first] + tree.lower[place.last + 1 : place.last + 2]
    return bool({"-", "–", "/"} & set(beside))


def _is_side(desk: Desk, place: PlaceReference, frame: Frame) -> bool:
    """ "Peru's role in the Brazil debt talks": a state that meets."""
    homes = (desk.linked.actors[a].home for a in frame.actors if a in desk.linked.actors)
    return frame.form != "visit" and any(place.place.country in home for home in homes)


def _of_other_matter(desk: Desk, tree: Tree, token: int, frame: Frame) -> bool:
    """ "Discussed the situation in Syria", "drivers held in Dosso", "head of the mission in the Pacific": where
    something else is, not where they met."""
    above, wide = tree.up(token), any(p.kind in WIDE and p.first == token for p in desk.linked.places[frame.sentence])
    if any(p.first == token and not p.place.country for p in desk.linked.places[frame.sentence]):
        told = next((t for t in range(token - 1, 0, -1) if tree.sentence.pos[t] in ("NOUN", "VERB")), 0)
        if tree.lower[tree.sentence.heads[told]] in ("on", "over", "about"):
            return True  # "talks on activity in the South Kuril Islands", whatever the parse hangs them on
    for n, up in enumerate(above):
        if _held_elsewhere(desk, tree, up, frame.token):
            return True
        if _is_of_matter(desk, tree, up, frame.token):
            return True
        if up == frame.token or (tree.is_verb(up) and not _is_aim(tree, up, frame.token)):
            return False
        if (
            tree.sentence.pos[up] != "NOUN"
            or tree.sentence.lemmas[up] in desk.words.venues | desk.words.places | desk.words.spells
        ):
            continue
        if tree.sentence.lemmas[up] in desk.words.nouns and _is_matter(desk, tree, up, frame.token):
            return True
        if n == 0 and up > token and tree.sentence.deps[token] in ("compound", "nmod"):
            continue  # "discussed developments in the Libya war": as "in the war"
        if frame.placed and n == 1 and tree.sentence.lemmas[up] in desk.words.documents:
            continue  # "signed a ceasefire in Havana": the parse hangs the town on the paper
        of = tree.sentence.heads[up]
        if _is_spot(tree, up, frame.token) or (tree.lower[of] == "of" and tree.sentence.heads[of] == frame.token):
            return False  # "a summit of heads of state in Tunis": where it is
        if any(tree.lower[t] == "with" for t in range(up, token)):
            continue  # "discussed the plan with X in Y": the parse may hang the place on the plan
        free = wide or not any(r.first <= up <= r.last for r in desk.linked.references[frame.sentence])
        dated = any(d.mention.span.covers(tree.sentence.span(up, up)) for d in desk.linked.dates[frame.sentence])
        meets = tree.sentence.lemmas[up] in desk.words.nouns or tree.sentence.lemmas[up] in desk.words.sidelines
        return n > 0 and free and not dated and not meets and up not in tree.up(frame.token)
    return False


def _held_elsewhere(desk: Desk, tree: Tree, verb: int, trigger: int) -> bool:
    """ "Discussed the results of the meeting held in Astana": where another one was, of which they spoke."""
    noun = tree.sentence.heads[verb]
    held = tree.lower[verb] in desk.words.taking_place and tree.sentence.deps[verb] == "acl"
    return held and tree.sentence.lemmas[noun] in desk.words.nouns and _is_matter(desk, tree, noun, trigger)


def _is_of_matter(desk: Desk, tree: Tree, verb: int, trigger: int) -> bool:
    """ "Talks on the fate of fishermen held in Manila": where those are of whom they spoke."""
    told = tree.sentence.deps[verb] == "acl" and tree.sentence.tags[verb] == "VBN"
    return told and _is_matter(desk, tree, tree.sentence.heads[verb], trigger)


def _is_aim(tree: Tree, verb: int, trigger: int) -> bool:
    """ "Discussed chances for firms to invest in Peru": what a noun below the trigger is for."""
    noun = tree.sentence.heads[verb]
    infinitive = tree.sentence.tags[verb] == "VB" and tree.sentence.deps[verb] in ("acl", "advcl")
    return infinitive and tree.sentence.deps[noun] in OBJECTS and tree.sentence.heads[noun] == trigger


def _is_spot(tree: Tree, noun: int, trigger: int) -> bool:
    """ "Met at a bridge near Cucuta": where they were, whatever kind of spot it is."""
    prep = tree.sentence.heads[noun]
    at = tree.sentence.deps[noun] == "pobj" and tree.lower[prep] in ("at", "aboard", "inside")
    return at and tree.sentence.heads[prep] in (trigger, *tree.up(trigger))


def _is_matter(desk: Desk, tree: Tree, noun: int, trigger: int) -> bool:
    """ "Briefed him on talks with the rebels in Doha", "discussed the ceasefire, on which they agreed at a meeting in
    Doha": another contact, of which they spoke."""
    if noun == trigger or noun in tree.up(trigger):
        return False
    if is_discussed(tree, noun, trigger, desk.words):
        return True
    below = noun
    for up in tree.up(noun):
        if up == trigger:
            return False
        if tree.lower[up] in ("on", "about") and tree.sentence.lemmas[below] not in desk.words.sidelines:
            return True
        below = up
    return False


def is_discussed(tree: Tree, noun: int, trigger: int, words: ContactWords) -> bool:
    """ "Discussed the war and the coming talks in Doha", "preparations for the talks": what the verb is about."""
    below = noun
    for up in tree.up(noun):
        if up == trigger:
            return tree.sentence.lemmas[trigger] in words.spoken and tree.sentence.deps[below] in OBJECTS
        led = tree.sentence.pos[up] == "ADP" and tree.lower[up] in MATTER
        joined = tree.sentence.deps[below] in ("conj", "prep", "appos") and not tree.is_verb(up)
        if not led and not joined:
            return False
        below = up
    return False


def _singled_out(desk: Desk, tree: Tree, token: int) -> bool:
    """ "The situation in the West Bank, especially in Jenin": one of several places that are spoken of."""
    return any(word in desk.words.singling for word in tree.lower[max(token - 2, 0) : token])


def _spoken_at(desk: Desk, tree: Tree, place: PlaceReference, frame: Frame) -> bool:
    """ "He will return to Belgrade, a spokesman said in Washington": where it was told, not where it is."""
    verb = tree.verb_above(place.first)
    if verb is None or tree.sentence.lemmas[verb] not in desk.words.reporting or verb == frame.token:
        return False
    told = tree.kids(verb, ("ccomp", "parataxis"))
    held = any(frame.token in tree.below(c) and place.first not in tree.below(c) for c in told)
    beside = tree.sentence.deps[verb] == "parataxis" or (
        tree.sentence.deps[verb] == "conj" and tree.kids(verb, ("nsubj",))
    )
    return held or (bool(beside) and frame.token not in tree.below(verb))


def _of_promise(desk: Desk, tree: Tree, place: int, trigger: int) -> bool:
    """ "X and visiting Y agreed to meet again in Hanoi": where they are to meet, not where they agreed."""
    plans = (t for t in tree.up(place) if tree.is_verb(t) and tree.sentence.deps[t] == "xcomp")
    plan = next((t for t in plans if tree.sentence.lemmas[tree.sentence.heads[t]] in desk.words.promised), None)
    return plan is not None and trigger not in tree.below(plan)


def is_matter(tree: Tree, token: int, words: ContactWords) -> bool:
    """ "Will brief the king in Amman on Friday on his talks with X", "was criticised in Rome for his meeting with X",
    "was fired on Friday for misleading the premier over his talks", "left in a row over talks", "will discuss on Friday
    preparations for X's visit": what is spoken of, neither then nor there."""
    prep = tree.sentence.heads[token]
    verb, lemma = tree.sentence.heads[prep], tree.sentence.lemmas[tree.sentence.heads[prep]]
    on = tree.lower[prep] in ("on", "about", "over")
    if tree.sentence.deps[token] != "pobj":
        return False
    if on and lemma in words.quarrels:
        return True
    if not tree.kids(token, ("poss",)):
        return False
    if not tree.is_verb(verb):
        above = tree.verb_above(token)
        before = above is not None and lemma in words.preliminaries and is_discussed(tree, token, above, words)
        return before or tree.lower[prep] in ("about", "over")
    return on or (tree.lower[prep] == "for" and lemma in words.charging)


def of_other_time(tree: Tree, token: int, trigger: int, words: ContactWords) -> bool:
    """ "For the first time since the war began in 1983", "after the clashes in May": the day of what went before; "met
    to prepare for the summit in Amman": that of what comes behind; "proposed in a letter on Friday that they meet",
    "briefed her on his visit last week": of another contact."""
    held = {trigger, *tree.up(trigger)}
    for up in (token, *tree.up(token)):
        if up in held:
            return _is_of_cause(tree, up, token, trigger)
        if tree.sentence.lemmas[up] in words.preparing and tree.marked(up):
            return True
        if tree.is_verb(up) and any(tree.lower[m] in OTHER_TIME for m in tree.kids(up, ("mark",))):
            return True
        noun = tree.sentence.deps[up] == "pobj" and tree.sentence.pos[up] in ("NOUN", "PROPN") and up != token
        above = tree.sentence.heads[up]
        if noun and tree.lower[above] in OTHER_TIME and tree.sentence.deps[above] != "agent":  # "led by X in Moscow"
            return True
        if noun and tree.lower[above] == "of" and tree.lower[tree.sentence.heads[above]] in ("ahead", "eve"):
            return True  # "the visit comes ahead of a summit in Amman"
        other = words.nouns.get(tree.sentence.lemmas[up]) if noun else None
        if other is not None and (other.form == "letter" or tree.lower[above] in ("on", "about")):
            return True
    return False


def _is_of_cause(tree: Tree, verb: int, token: int, trigger: int) -> bool:
    """ "His visit followed an attack in Rome on Friday": of what stands behind the verb."""
    behind = tree.sentence.lemmas[verb] == "follow" and any(t < token for t in tree.kids(verb, OBJECTS))
    return behind and any(trigger in tree.below(t) for t in tree.kids(verb, ("nsubj",)))


def _where(desk: Desk, tree: Tree, frame: Frame) -> bool:
    """ "Flew from Cairo, where he met X": a clause behind "where" is at the place that it describes."""
    for token in (frame.token, *tree.up(frame.token)):
        where = [t for t in tree.kids(token, ("advmod",)) if tree.lower[t] == "where"]
        places = [p for p in all_places(desk, tree) if where and p.last < where[0]]
        if places and tree.is_verb(token):
            near = places[-1]
            frame.place, frame.place_kind = near.place, near.kind
            frame.place_spans = [tree.sentence.span(where[0], where[0]), near.span]
            frame.place_via = "where: the place described"
            return True
    return False


def _at_journeys_end(desk: Desk, tree: Tree, frame: Frame) -> bool:
    """ "He will return to Belgrade for talks", "flew to Doha to meet X": where the journey goes; "left Doha for Amman
    after talks with X": where it began."""
    for verb in (t for t in tree.up(frame.token) if tree.is_verb(t)):
        lemma = tree.sentence.lemmas[verb]
        words = {"for"} if lemma in desk.words.departures else {"to", "into", "in"}
        stays = lemma == "be" and verb != frame.token  # "will be in Tripoli tomorrow to meet X"
        if lemma not in desk.words.motion | desk.words.departures and not stays:
            continue
        ends = tree.preps(verb, words)
        if any(tree.lower[t] in ("after", "following", "from") for t in tree.up(frame.token)):
            from_there = [f for t in tree.children[verb] for f in tree.preps(t, {"from"})]  # "flew in from Cairo"
            ends = (
                tree.kids(verb, OBJECTS) if lemma in desk.words.departures else tree.preps(verb, {"from"}) + from_there
            )
        place = next(
            (p for p in desk.linked.places[frame.sentence] if set(ends) & set(range(p.first, p.last + 1))), None
        )
        if place is not None and place.last < frame.token:
            frame.place, frame.place_kind, frame.place_spans = place.place, place.kind, [place.span]
            return True
    return False


def _capital_before(desk: Desk, tree: Tree, frame: Frame) -> bool:
    """ "Ends Islamabad visit", "the Cairo meeting": the capital right before the noun; not "Moscow-Kiev talks"."""
    if not frame.noun:
        return False
    for r in desk.actors_in(frame.sentence, max(frame.token - 3, 0), frame.token - 1):
        actor = desk.linked.actors.get(r.actors[0])
        joined = r.first > 0 and tree.lower[r.first - 1] in ("-", "–", "/", "and")
        names = tree.sentence.heads[r.last] == frame.token and tree.sentence.deps[r.last] in ("compound", "nmod")
        if r.how == "capital" and r.last == frame.token - 1 and names and not joined and actor is not None:
            frame.place, frame.place_kind = Place(r.span.of(desk.article.text), actor.code), "capital"
            frame.place_spans = [r.span]
            return True
    return False


def _there(desk: Desk, tree: Tree, frame: Frame) -> None:
    """ "He will meet the Polish president there": the place named last."""
    token = next(t for t in range(len(tree.sentence)) if tree.lower[t] == "there")
    before = [p for p in desk.linked.places[frame.sentence] if p.last < token]
    for index in range(frame.sentence - 1, max(frame.sentence - 3, -1), -1):
        before = before or [p for p in desk.linked.places[index] if not _is_in_name(desk.trees[index], p.last)]
    if before:
        frame.place, frame.place_kind = before[-1].place, before[-1].kind
        frame.place_spans, frame.place_via = (
            [tree.sentence.span(token, token), before[-1].span],
            "there: the place named last",
        )


def _is_in_name(tree: Tree, token: int) -> bool:
    """ "The start of the Iraq War": a place that is only part of another name."""
    head = tree.sentence.heads[token]
    return tree.sentence.deps[token] in ("compound", "nmod") and tree.sentence.words[head][:1].isupper()


def _located(desk: Desk, tree: Tree, token: int) -> bool:
    if tree.lower[max(token - 1, 0)] in ("'s", "’s"):  # "in Estonia's Tartu"
        owners = (r for r in desk.actors_in(tree.sentence.index, 0, token - 2) if r.last == token - 2)
        token = next((r.first for r in owners), token)
    before = tree.lower[token - 1] if token else ""
    if before == "," and _in_what(tree, token):
        return True
    if before == "the" and token > 1:
        before = tree.lower[token - 2]
    if before == "of" and {tree.lower[token - 2], tree.lower[max(token - 3, 0)]} & desk.words.sidelines:
        return True  # "on the sidelines of the General Assembly"
    if before == "of" and token > 1:
        word = token - (3 if tree.lower[token - 1] == "the" else 2)
        return tree.lower[word] in desk.words.places or _names_it(desk, tree, token)
    kind = token > 2 and tree.sentence.lemmas[token - 1] in desk.words.places  # "in the Ghanaian capital Accra"
    return before in AT or _names_it(desk, tree, token) or (kind and bool(AT & {*tree.lower[token - 4 : token - 1]}))


def _in_what(tree: Tree, token: int) -> bool:
    """ "In Hannam-dong, Seoul": behind the name of a part of it."""
    part = tree.sentence.heads[token]
    named = (
        tree.sentence.deps[token] == "appos" and tree.sentence.deps[part] == "pobj" and part in (token - 2, token - 3)
    )
    return (
        named and tree.lower[tree.sentence.heads[part]] in ("in", "at", "near") and tree.sentence.words[token].istitle()
    )


def _names_it(desk: Desk, tree: Tree, token: int) -> bool:
    """ "At a Cairo hotel", "in his Ramallah office", "in the Sudanese capital Khartoum": it says which one."""
    for _ in range(3):
        if tree.sentence.deps[token] not in ("compound", "nmod", "poss", "amod", "appos"):
            return False
        token = tree.sentence.heads[token]
        within = tree.sentence.deps[token] == "pobj"
        prep = tree.lower[tree.sentence.heads[token]]
        if tree.sentence.lemmas[token] in desk.words.venues | desk.words.places:
            return within and prep in AT
        if within and _gathers(desk, tree.sentence.lemmas[token]):
            return prep in AT or prep in ("of", "during")  # "on the sidelines of the Munich conference"
    return False


def _gathers(desk: Desk, lemma: str) -> bool:
    spec = desk.words.nouns.get(lemma)
    return spec is not None and spec.form == "multilateral"
