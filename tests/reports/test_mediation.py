"""Mediation: who brings the sides together, and who only says so."""

import pytest
from tests.reports.factory_reports import lines

KENYA = "Kenyan President Mwai Kibaki and opposition leader Raila Odinga "

TEXTS = [
    (KENYA + "met on Monday, brought together by U.N. Secretary-General Ban Ki-moon.",
     ["held mediated 2023-06-05 -: KEN Mwai Kibaki / ODM Raila Odinga by UN Ban Ki-moon"]),
    (KENYA + "met on Monday in talks arranged by U.S. envoy Richard Holbrooke.",
     ["held mediated 2023-06-05 -: KEN Mwai Kibaki / ODM Raila Odinga by USA Richard Holbrooke"]),
    (KENYA + "met on Monday in the presence of Ugandan President Yoweri Museveni.",
     ["held mediated 2023-06-05 -: KEN Mwai Kibaki / ODM Raila Odinga by UGA Yoweri Museveni"]),
    ("U.N. Secretary-General Ban Ki-moon brought Kenyan President Mwai Kibaki and opposition leader Raila Odinga "
     "together on Monday.", ["held mediated 2023-06-05 -: KEN Mwai Kibaki / ODM Raila Odinga by UN Ban Ki-moon"]),
    # who sits in the chair, presides, or lends the talks his name
    ("Sudan and Chad met in Tripoli on Monday, with Libya in the chair.",
     ["held mediated 2023-06-05 Tripoli: SDN / TCD by LBY"]),
    ("Sudan and Chad met in Tripoli on Monday, with Ghana's President John Kufuor presiding.",
     ["held mediated 2023-06-05 Tripoli: SDN / TCD by GHA John Kufuor"]),
    ("Sudan and Chad met in Tripoli on Monday under African Union auspices.",
     ["held mediated 2023-06-05 Tripoli: SDN / TCD by AU"]),
    ("Chadian President Idriss Deby met Sudanese President Omar al-Bashir in Dakar on Monday with aides in the car.",
     ["held third_place 2023-06-05 Dakar: TCD Idriss Deby / SDN Omar al-Bashir"]),
    # who goes between them
    ("Qatari Prime Minister Mohammed bin Abdulrahman Al Thani shuttled between Hamas and Israeli delegations in Doha "
     "on Monday.", ["held mediated 2023-06-05 Doha: HAMAS / ISR by QAT Mohammed bin Abdulrahman Al Thani"]),
    ("Omani officials passed messages between Iranian and American delegations in Muscat on Monday.",
     ["held mediated 2023-06-05 Muscat: IRN / USA by OMN"]),
    ("Iran and the United States held talks in Muscat on Monday through Omani mediators.",
     ["held mediated 2023-06-05 Muscat: IRN / USA by OMN"]),
    ("US envoy Dennis Ross shuttled between Jerusalem and Gaza on Monday.",
     ["held visit 2023-06-05 Jerusalem: USA Dennis Ross / ISR"]),
    ("Qatar has mediated between Israel and Hamas in Doha for months.", []),
    # a gathering is no mediator, but a contact of those it gathers
    ("The summit will bring together Chinese President Hu Jintao and Japanese Premier Junichiro Koizumi.",
     ["planned meeting - -: CHN Hu Jintao / JPN Junichiro Koizumi"]),
    ("The APEC summit will bring together Chinese President Hu Jintao and US President George W. Bush.",
     ["planned multilateral - -: APEC / CHN Hu Jintao / USA George W. Bush"]),
    ("The summit will bring jobs.", []),
    ("US envoy Tom Barrack had shuttled between the Ethiopian foreign minister, Demeke Mekonnen, and his Eritrean "
     "counterpart Osman Saleh.", ["held mediated - -: ETH Demeke Mekonnen / ERI Osman Saleh by USA Tom Barrack"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_mediators(text: str, told: list[str]) -> None:
    assert lines(text) == told
