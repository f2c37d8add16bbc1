"""Pronouns: whom "he" means."""

import pytest
from tests.reports.factory_reports import lines


def test_he_who_meets_is_no_spokesman() -> None:
    text = (
        "Chadian President Idriss Moussa arrived in Lome on Monday. His spokesman, Ali Hassan, said the president was "
        "in good health. He met Togolese President Koffi Esaw on Tuesday."
    )
    assert lines(text) == ["held visit 2023-06-06 Lome: TCD Idriss Moussa / TGO Koffi Esaw"]


JOINED = "Chadian President Idriss Moussa received Togolese minister Koffi Esaw and his delegation, which included "


def test_his_behind_a_name_and_and() -> None:
    assert lines(f"{JOINED}Yao Amin.") == ["held host_visit - Chad: TCD Idriss Moussa / TGO Koffi Esaw + Yao Amin"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            'Chad\'s President Mahamat Deby is ill. "He will visit Niger on Friday," Chadian minister Ali Abba said.',
            "planned visit 2023-06-09 Niger: TCD Mahamat Deby / NER",
        ),
        (  # told by somebody of the other sex
            'Chad\'s President Mahamat Deby is ill. "He will visit Niger on Friday," she said.',
            "planned visit 2023-06-09 Niger: TCD Mahamat Deby / NER",
        ),
        (  # a few words of his
            'President Mahamat Deby is ill. Chadian minister Ali Abba said he "will visit Niger on Friday".',
            "planned visit 2023-06-09 Niger: TCD Ali Abba / NER",
        ),
        (  # who does what is told behind it
            "Chadian minister Ali Abba is ill. Aides were slow and during his phone conversation with Togolese "
            "President Faure Gnassingbe, Chad's Mahamat Deby only spoke of trade.",
            "held phone - -: TCD Mahamat Deby / TGO Faure Gnassingbe",
        ),
        (  # whose claim it is
            "Chadian minister Ali Abba was glad of Togolese minister Koffi Esaw's claim that he met Niger's minister "
            "Omar Sani in May.",
            "held meeting 2023-05 -: TGO Koffi Esaw / NER Omar Sani",
        ),
        (  # who is to do what the clause belongs to
            "Chadian minister Ali Abba called on Togolese minister Koffi Esaw to resign after a paper reported he met "
            "Niger's minister Omar Sani in May.",
            "held meeting 2023-05 -: TGO Koffi Esaw / NER Omar Sani",
        ),
        (  # with whom the speakers are
            "Chadian minister Ali Abba was silent. Officials with Togolese minister Koffi Esaw in Accra said he will "
            "visit Niger on Friday.",
            "planned visit 2023-06-09 Niger: TGO Koffi Esaw / NER",
        ),
    ],
)
def test_he_of_whom_somebody_speaks_is_not_the_speaker(text: str, line: str) -> None:
    assert lines(text) == [line]
