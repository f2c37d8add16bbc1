"""Who: the people of a text, whom they stand for, and their rank on the day it was published."""

import pytest
from tests.factory_articles import linked

from dragoman.model import Person

# Day of publication, headline, text; then each person's id, body ("-" where none is told), rank ("-" for none), former.
# the office on the page tells the body and the rank
TOLD = [
    # languages that are surnames too
    ("2017-03-20", "", "Tongan Foreign Minister Sione Vuna spoke in English and Greek.", "sione-vuna ton minister"),
    (
        "2017-03-20",
        "",
        "Fluent in Greek and English, Tongan Foreign Minister Sione Vuna left.",
        "sione-vuna ton minister",
    ),
    ("2017-03-20", "", "New Zealand sent envoys. English is spoken in Suva.", ""),
    (
        "2017-03-20",
        "",
        "Prime Minister Bill English left for Suva. English was glad.",
        "bill-english nzl head_of_government",
    ),
    ("2017-03-20", "", "We saw Devin Nunes. Nunes left for Suva.", "devin-nunes - -"),
    ("2020-02-20", "", "Russian Foreign Minister Sergei Lavrov landed in Hanoi.", "sergey-lavrov rus minister"),
    ("2020-02-20", "", "Sergei Lavrov, the Russian foreign minister, landed in Hanoi.", "sergey-lavrov rus minister"),
    ("2020-02-20", "", "Russia's Foreign Minister Sergey Lavrov landed in Hanoi.", "sergey-lavrov rus minister"),
    ("2020-02-20", "", "Tongan Foreign Minister Sione Vuna landed in Suva.", "sione-vuna ton minister"),
    ("", "", "Tongan Foreign Minister Sione Vuna landed in Suva.", "sione-vuna ton minister"),
    ("2020-02-20", "", "Sione Vuna, foreign minister of Tonga, landed in Suva.", "sione-vuna ton minister"),
    (
        "2020-02-20",
        "",
        "Tonga's deputy foreign minister, Sione Vuna, landed in Suva.",
        "sione-vuna ton deputy_minister",
    ),
    (
        "2020-02-20",
        "",
        "First Deputy Tongan Foreign Minister Sione Vuna landed in Suva.",
        "sione-vuna ton deputy_minister",
    ),
    ("2023-02-20", "", "Trade Secretary Kemi Badenoch landed in Suva.", "kemi-badenoch gbr minister"),
    ("2020-02-20", "", "Tongan Commissioners Ana Kos and Jan Kok landed in Suva.", "ana-kos - -; jan-kok - -"),
    ("2020-02-20", "", "The Tongan ambassador, Sione Vuna, met the king.", "sione-vuna ton ambassador"),
    (
        "2006-10-02",
        "",
        "The OSCE Chairman-in-Office, Belgian Foreign Minister Jan Vermeulen, landed in Tbilisi.",
        "jan-vermeulen osce minister",
    ),
    (
        "2022-07-02",
        "",
        "ASEAN's special envoy to Myanmar, Cambodian Foreign Minister Sok Vuna, landed in Yangon.",
        "sok-vuna asean envoy",
    ),
    ("1997-05-02", "", "Rebel leader Abdou Nkulu met them in Lusaka.", "abdou-nkulu - group_leader"),
    ("2004-05-02", "", "Hamas official Samir Dib met them in Cairo.", "samir-dib hamas official"),
    ("2004-05-02", "", "Hamas leader Samir Dib met them in Cairo.", "samir-dib hamas group_leader"),
    ("2004-05-02", "", "UN envoy Pavel Horak met them in Cairo.", "pavel-horak un envoy"),
    ("2004-05-02", "", "The UN's special envoy, Pavel Horak, met them in Cairo.", "pavel-horak un envoy"),
    ("2004-05-02", "", "European Commission spokesman Pavel Horak met them in Cairo.", "pavel-horak eu official"),
    (
        "2004-05-02",
        "",
        "NATO Secretary-General Jaap de Hoop Scheffer met them in Cairo.",
        "jaap-de-hoop-scheffer nato minister",
    ),
    (
        "2004-05-02",
        "",
        "Former Finnish president Martti Ahtisaari met them in Aceh.",
        "martti-ahtisaari fin official former",
    ),
    ("2004-05-02", "", "Czech General Pavel Horak met them in Cairo.", "pavel-horak cze official"),
    ("2004-05-02", "", "Czech Senator Pavel Horak met them in Cairo.", "pavel-horak cze official"),
    ("2004-05-02", "", "Czech parliament speaker Pavel Horak met them in Cairo.", "pavel-horak cze official"),
    ("2004-05-02", "", "Czech Deputy Prime Minister Pavel Horak met them in Cairo.", "pavel-horak cze minister"),
    ("2004-05-02", "", "White House spokesman Pavel Horak met them in Cairo.", "pavel-horak usa official"),
    ("2004-05-02", "", "State Department spokesman Pavel Horak met them in Cairo.", "pavel-horak usa official"),
    ("2004-05-02", "", "Knesset Speaker Pavel Horak met them in Cairo.", "pavel-horak isr official"),
]
# the office that somebody held on the day
KNOWN = [
    ("1998-03-01", "", "Madeleine Albright landed in Rome.", "madeleine-albright usa minister"),
    ("1998-03-01", "", "US officials said Albright landed in Rome.", "madeleine-albright usa minister"),
    ("2003-03-01", "", "Colin Powell landed in Rome.", "colin-powell usa minister"),
    ("2007-03-01", "", "Condoleezza Rice landed in Rome.", "condoleezza-rice usa minister"),
    ("2010-03-01", "", "Hillary Clinton landed in Rome.", "hillary-clinton usa minister"),
    ("2014-03-01", "", "John Kerry landed in Rome.", "john-kerry usa minister"),
    ("2005-07-01", "", "Vladimir Putin landed in Rome.", "vladimir-putin rus head_of_state"),
    ("2009-07-01", "", "Vladimir Putin landed in Rome.", "vladimir-putin rus head_of_government"),
    ("2014-07-01", "", "Vladimir Putin landed in Rome.", "vladimir-putin rus head_of_state"),
    ("1994-07-01", "", "Andrei Kozyrev landed in Rome.", "andrei-kozyrev rus minister"),
    ("2011-07-01", "", "Dmitry Medvedev landed in Rome.", "dmitry-medvedev rus head_of_state"),
    ("2015-07-01", "", "Dmitry Medvedev landed in Rome.", "dmitry-medvedev rus head_of_government"),
    ("2001-10-01", "", "Kofi Annan landed in Rome.", "kofi-annan un minister"),
    ("1994-10-01", "", "Boutros Boutros-Ghali landed in Rome.", "boutros-boutros-ghali un minister"),
    ("2010-10-01", "", "Ban Ki-moon landed in Rome.", "ban-ki-moon un minister"),
    ("2005-10-01", "", "Ban Ki-moon landed in Rome.", "ban-ki-moon kor minister"),
    ("1998-10-01", "", "Kim Dae-jung landed in Rome.", "kim-dae-jung kor head_of_state"),
    ("2001-10-01", "", "Jens Stoltenberg landed in Rome.", "jens-stoltenberg nor head_of_government"),
    ("2018-10-01", "", "Jens Stoltenberg landed in Rome.", "jens-stoltenberg nato minister"),
    ("1996-10-01", "", "Javier Solana landed in Rome.", "javier-solana nato minister"),
    ("2013-10-01", "", "Espen Barth Eide landed in Rome.", "espen-barth-eide nor minister"),
    ("2020-02-20", "", "Mousa Abu Marzook landed in Doha.", "musa-abu-marzouk hamas group_leader"),
    ("1999-02-20", "", "Gerry Adams landed in Dublin.", "gerry-adams sinn-fein group_leader"),
    ("2012-02-20", "", "Hassan Nasrallah spoke in Beirut.", "hassan-nasrallah hezbollah group_leader"),
]
# the page and the who's who spell one name differently
VARIANTS = [
    ("2020-02-20", "", "Sergey Lavrov landed in Rome.", "sergey-lavrov rus minister"),
    (
        "1995-02-20",
        "",
        "Boris Yeltsin met Helmut Kohl in Bonn.",
        "boris-yeltsin rus head_of_state; helmut-kohl deu head_of_government",
    ),
    (
        "1995-02-20",
        "",
        "Yasir Arafat met Shimon Peres in Taba.",
        "yasser-arafat pse head_of_state; shimon-peres isr minister",
    ),
    (
        "2012-02-20",
        "",
        "Mahmud Abbas met Khaled Mashaal in Doha.",
        "mahmoud-abbas pse head_of_state; khaled-mashal hamas group_leader",
    ),
    (
        "2003-06-20",
        "",
        "Abu Mazen met Ariel Sharon in Aqaba.",
        "mahmoud-abbas pse head_of_government; ariel-sharon isr head_of_government",
    ),
    (
        "2016-06-20",
        "",
        "Recep Tayyip Erdogan met Binali Yildirim in Ankara.",
        "recep-tayyip-erdogan tur head_of_state; binali-yildirim tur head_of_government",
    ),
    (
        "2016-06-20",
        "",
        "Recep Tayyip Erdoğan met Binali Yıldırım in Ankara.",
        "recep-tayyip-erdogan tur head_of_state; binali-yildirim tur head_of_government",
    ),
    (
        "2016-06-20",
        "",
        "Abdelfattah al-Sisi met Adel al-Jubeir in Cairo.",
        "abdel-fattah-al-sisi egy head_of_state; adel-al-jubeir sau minister",
    ),
    (
        "2016-06-20",
        "",
        "Abdel Fattah el-Sisi met Adel al-Jubeir in Cairo.",
        "abdel-fattah-al-sisi egy head_of_state; adel-al-jubeir sau minister",
    ),
    (
        "2004-06-20",
        "",
        "Moammar Gadhafi met Tony Blair in Sirte.",
        "muammar-gaddafi lby head_of_state; tony-blair gbr head_of_government",
    ),
    (
        "2004-06-20",
        "",
        "Muammar al-Gaddafi met Tony Blair in Sirte.",
        "muammar-gaddafi lby head_of_state; tony-blair gbr head_of_government",
    ),
    (
        "2022-06-20",
        "",
        "Volodymyr Zelensky met Emmanuel Macron in Kyiv.",
        "volodymyr-zelensky ukr head_of_state; emmanuel-macron fra head_of_state",
    ),
    (
        "2022-06-20",
        "",
        "Volodymyr Zelenskyy met Emmanuel Macron in Kyiv.",
        "volodymyr-zelensky ukr head_of_state; emmanuel-macron fra head_of_state",
    ),
    ("2005-06-20", "", "Ayman Nour met George W. Bush in Cairo.", "ayman-nour - -; george-w-bush usa head_of_state"),
    # of namesakes of one state the one in office, though the page names no state
    ("1986-07-30", "", "George Bush landed in Amman.", "george-hw-bush usa minister"),
    ("2003-06-04", "", "George Bush landed in Amman.", "george-w-bush usa head_of_state"),
    # of a state that is no more and of one that took its place
    ("", "", "Janez Drnovsek landed in Amman.", "janez-drnovsek svn head_of_state"),
    ("1989-09-04", "", "Janez Drnovsek landed in Belgrade.", "janez-drnovsek yug head_of_state"),
]
# a lone surname leads back to the last who bears it
SURNAME = [
    (
        "2020-02-20",
        "",
        "Tongan Foreign Minister Sione Vuna landed in Suva. Vuna met the premier.",
        "sione-vuna ton minister",
    ),
    (
        "2020-02-20",
        "",
        "Tongan Foreign Minister Sione Vuna landed in Suva. Mr Vuna met the premier.",
        "sione-vuna ton minister",
    ),
    (
        "2020-02-20",
        "",
        "Tongan Foreign Minister Sione Vuna landed in Suva. Minister Vuna met the premier.",
        "sione-vuna ton minister",
    ),
    ("2020-02-20", "", "Vuna said so. Tongan Foreign Minister Sione Vuna landed in Suva.", "sione-vuna ton minister"),
    (
        "2020-02-20",
        "",
        "UN envoy Jean-Marc Dubois landed in Suva. Dubois met the premier.",
        "jean-marc-dubois un envoy",
    ),
    (
        "2020-02-20",
        "",
        "Dutch envoy Jan van der Berg landed in Suva. Van der Berg met the premier.",
        "jan-van-der-berg nld envoy",
    ),
    (
        "2020-02-20",
        "",
        "South Korean envoy Park Tae-hyun landed in Suva. Park met the premier.",
        "park-tae-hyun kor envoy",
    ),
    ("2020-02-20", "", "Vietnamese envoy Tran Van Bo landed in Suva. Bo met the premier.", "tran-van-bo vnm envoy"),
    ("2020-02-20", "", "Mexican envoy Ana Ruiz Soto landed in Suva. Ruiz met the premier.", "ana-ruiz-soto mex envoy"),
]
# two who share a name stay two
NAMESAKES = [
    (
        "2020-02-20",
        "",
        "Tongan Foreign Minister Sione Vuna met Fijian Foreign Minister Peni Vuna in Suva.",
        "sione-vuna ton minister; peni-vuna fji minister",
    ),
    (
        "2020-02-20",
        "",
        "Tongan Foreign Minister Sione Vuna met Fijian Foreign Minister Peni Vuna in Suva. Peni Vuna left.",
        "sione-vuna ton minister; peni-vuna fji minister",
    ),
    (
        "2020-02-20",
        "",
        "Russian envoy Ivan Orlov met Bulgarian envoy Petar Orlov in Sofia.",
        "ivan-orlov rus envoy; petar-orlov bgr envoy",
    ),
    (
        "1998-02-20",
        "",
        "Kabila met Mandela in Pretoria about the war in Congo.",
        "laurent-desire-kabila cod head_of_state; nelson-mandela zaf head_of_state",
    ),
    (
        "2005-02-20",
        "",
        "Kabila met Mbeki in Pretoria about the war in Congo.",
        "joseph-kabila cod head_of_state; thabo-mbeki zaf head_of_state",
    ),
    (
        "2005-02-20",
        "",
        "Assad met Mubarak in Cairo about Syria.",
        "bashar-al-assad syr head_of_state; hosni-mubarak egy head_of_state",
    ),
    (
        "1995-02-20",
        "",
        "Assad met Mubarak in Cairo about Syria.",
        "hafez-al-assad syr head_of_state; hosni-mubarak egy head_of_state",
    ),
]
# one office, two holders
DECADES = [
    ("1995-04-01", "", "The talks ended. US President Clinton left Moscow.", "bill-clinton usa head_of_state"),
    ("2011-04-01", "", "The talks ended. US Secretary of State Clinton left Moscow.", "hillary-clinton usa minister"),
    ("2005-04-01", "", "UN Secretary-General Annan left Moscow.", "kofi-annan un minister"),
    ("1993-04-01", "", "UN Secretary-General Boutros-Ghali left Moscow.", "boutros-boutros-ghali un minister"),
    ("2022-04-01", "", "UN Secretary-General Guterres left Moscow.", "antonio-guterres un minister"),
]
# what somebody no longer is
FORMER = [
    ("2010-04-01", "", "Former US President Jimmy Carter landed in Pyongyang.", "jimmy-carter usa official former"),
    ("2010-04-01", "", "Former South African president Thabo Mbeki landed in Juba.", "thabo-mbeki zaf official former"),
]
# capitals mean nothing there
HEADLINE = [
    (
        "2020-02-20",
        "Vuna Lands In Suva For Talks",
        "Tongan Foreign Minister Sione Vuna landed in Suva.",
        "sione-vuna ton minister",
    ),
    ("2020-02-20", "Big Talks Planned Soon", "The two spoke for an hour.", ""),
    ("2020-02-20", "Peace Hopes Rise After Rebel Pledge", "The two spoke for an hour.", ""),
]
# names of places and things are no people
NOBODY = [
    ("2020-02-20", "", "They met in New York and San Francisco.", ""),
    ("2020-02-20", "", "They met in Sharm el-Sheikh and Addis Ababa.", ""),
    ("2020-02-20", "", "The Belt and Road Initiative was praised in Rome.", ""),
    ("2020-02-20", "", "They signed the Good Friday Agreement in Belfast.", ""),
    ("2020-02-20", "", "They met in the Rose Garden.", ""),
    ("2020-02-20", "", "They toured Latin America and Southeast Asia.", ""),
    ("2020-02-20", "", "The Nobel Peace Prize went to nobody.", ""),
    ("2020-02-20", "", "They discussed the Black Sea grain deal.", ""),
]
# the family name stands first
EAST = [
    (
        "2016-06-20",
        "",
        "Wang Yi met Japan's Kishida in Beijing. Wang smiled.",
        "wang-yi chn minister; fumio-kishida jpn minister",
    ),
    (
        "2016-06-20",
        "",
        "Xi Jinping met Park Geun-hye in Beijing. Xi smiled at Park.",
        "xi-jinping chn head_of_state; park-geun-hye kor head_of_state",
    ),
    (
        "2001-06-20",
        "",
        "Kim Dae-jung met Junichiro Koizumi in Tokyo. Kim smiled.",
        "kim-dae-jung kor head_of_state; junichiro-koizumi jpn head_of_government",
    ),
    (
        "2000-06-20",
        "",
        "Kim Dae-jung met Kim Jong-il in Pyongyang.",
        "kim-dae-jung kor head_of_state; kim-jong-il prk head_of_state",
    ),
]
# people who bear the name of a state or capital
TOWNSFOLK = [
    ("2024-02-20", "", "Paraguayan President Santiago Pena landed in Rome.", "santiago-pena pry head_of_state"),
    (
        "2019-02-20",
        "",
        "Kazakh President Nursultan Nazarbayev landed in Rome.",
        "nursultan-nazarbayev kaz head_of_state",
    ),
    ("2019-02-20", "", "Nursultan Nazarbayev landed in Rome.", "nursultan-nazarbayev kaz head_of_state"),
    (
        "2022-09-20",
        "",
        "British Foreign Secretary James Cleverly met Liz Truss.",
        "james-cleverly gbr minister; liz-truss gbr head_of_government",
    ),
]
# "Cuba's Raul Castro", "Hamas's Haniyeh"
OWNERS = [
    (
        "2020-02-20",
        "",
        "President Peni Koro of Fiji met President Sione Vuna of Tonga.",
        "peni-koro fji head_of_state; sione-vuna ton head_of_state",
    ),
    (
        "2020-02-20",
        "",
        "Ambassador Peni Koro of Fiji met Sione Vuna of Tonga.",
        "peni-koro fji ambassador; sione-vuna ton -",
    ),
    ("2020-02-20", "", "Peni Koro, the Fijian ambassador to Tonga, met the king.", "peni-koro fji ambassador"),
    ("2020-02-20", "", "Peni Koro, ambassador of Fiji in Tonga, met the king.", "peni-koro fji ambassador"),
    ("2020-02-20", "", "Director-General of the IAEA Peni Koro met the king.", "peni-koro iaea minister"),
    ("2020-02-20", "", "Head of the Hamas Political Bureau Peni Koro met the king.", "peni-koro hamas group_leader"),
    ("2020-02-20", "", "Hamas Political Bureau member Peni Koro met the king.", "peni-koro hamas group_leader"),
    ("2020-02-20", "", "Senior Hamas official Peni Koro met the king.", "peni-koro hamas official"),
    ("2020-02-20", "", "Hamas spokesman Peni Koro met the king.", "peni-koro hamas official"),
    ("2020-02-20", "", "The deputy leader of Hamas, Peni Koro, met the king.", "peni-koro hamas group_leader"),
    ("2020-02-20", "", "Acting Fijian Foreign Minister Peni Koro met the king.", "peni-koro fji minister"),
    ("2020-02-20", "", "Visiting Fijian Foreign Minister Peni Koro met the king.", "peni-koro fji minister"),
    ("2020-02-20", "", "The newly appointed Fijian Foreign Minister Peni Koro met the king.", "peni-koro fji minister"),
    ("2020-02-20", "", "Fijian Minister of Foreign Affairs Peni Koro met the king.", "peni-koro fji minister"),
    ("2020-02-20", "", "EU High Representative Peni Koro met the king.", "peni-koro eu minister"),
    ("2020-02-20", "", "Fijian MP Peni Koro met the king.", "peni-koro fji official"),
    ("2020-02-20", "", "US Senator Peni Koro met the king.", "peni-koro usa official"),
    ("2020-02-20", "", "Fijian-born banker Peni Koro met the king.", "peni-koro - -"),
]
# as reports put them
PAGES = [
    (
        "2008-05-06",
        "",
        "Russia's deputy foreign minister Alexander Saltanov met Syria's Walid Muallem.",
        "alexander-saltanov rus deputy_minister; walid-al-moallem syr minister",
    ),
    (
        "1999-05-06",
        "",
        "Former Russian premier Viktor Chernomyrdin, Moscow's special envoy, met Yugoslavia's Milosevic.",
        "viktor-chernomyrdin rus envoy; slobodan-milosevic yug head_of_state",
    ),
    (
        "1993-09-13",
        "",
        "PLO Chairman Yasser Arafat shook hands with Israeli Prime Minister Yitzhak Rabin.",
        "yasser-arafat plo group_leader; yitzhak-rabin isr head_of_government",
    ),
    (
        "1997-09-13",
        "",
        "Palestinian President Yasser Arafat met David Levy.",
        "yasser-arafat pse head_of_state; david-levy isr minister",
    ),
    (
        "2015-07-14",
        "",
        "John Kerry and Mohammad Javad Zarif met in Vienna. Kerry smiled; Zarif left.",
        "john-kerry usa minister; mohammad-javad-zarif irn minister",
    ),
    (
        "2015-07-14",
        "",
        "EU High Representative Federica Mogherini and Iranian Foreign Minister Zarif met.",
        "federica-mogherini eu minister; mohammad-javad-zarif irn minister",
    ),
    (
        "2018-06-12",
        "",
        "President Donald Trump met North Korean leader Kim Jong Un in Singapore.",
        "donald-trump usa head_of_state; kim-jong-un prk head_of_state",
    ),
    (
        "2000-06-13",
        "",
        "South Korean President Kim Dae-jung met North Korean leader Kim Jong-il. Kim Jong-il smiled.",
        "kim-dae-jung kor head_of_state; kim-jong-il prk head_of_state",
    ),
    (
        "2013-04-07",
        "",
        "Dutch Prime Minister Mark Rutte met Sheikh Mohammed bin Rashid Al Maktoum.",
        "mark-rutte nld head_of_government; mohammed-bin-rashid-al-maktoum are head_of_government",
    ),
    (
        "1994-04-07",
        "",
        "Rwandan President Juvenal Habyarimana and Burundian President Cyprien Ntaryamira left Dar es Salaam.",
        "juvenal-habyarimana rwa head_of_state; cyprien-ntaryamira bdi head_of_state",
    ),
    (
        "2004-04-07",
        "",
        "Congolese President Joseph Kabila met Rwandan President Paul Kagame in Abuja.",
        "joseph-kabila cod head_of_state; paul-kagame rwa head_of_state",
    ),
    (
        "2006-04-07",
        "",
        "Saudi Foreign Minister Prince Saud al-Faisal met Egyptian Foreign Minister Ahmed Aboul Gheit.",
        "saud-al-faisal sau minister; ahmed-aboul-gheit egy minister",
    ),
    (
        "2006-04-07",
        "",
        "Prince Saud al-Faisal met Jack Straw in Jeddah.",
        "saud-al-faisal sau minister; jack-straw gbr minister",
    ),
    (
        "2021-04-07",
        "",
        "Bangladesh's Sheikh Hasina met Narendra Modi in Dhaka.",
        "sheikh-hasina bgd head_of_government; narendra-modi ind head_of_government",
    ),
    (
        "2021-04-07",
        "",
        "Prime Minister Sheikh Hasina met Narendra Modi in Dhaka.",
        "sheikh-hasina bgd head_of_government; narendra-modi ind head_of_government",
    ),
    (
        "2016-04-07",
        "",
        "Aung San Suu Kyi met Wang Yi. Suu Kyi smiled.",
        "aung-san-suu-kyi mmr head_of_government; wang-yi chn minister",
    ),
    (
        "2016-04-07",
        "",
        "Myanmar's Foreign Minister Aung San Suu Kyi met Wang Yi.",
        "aung-san-suu-kyi mmr minister; wang-yi chn minister",
    ),
    (
        "2003-06-04",
        "",
        "Israeli Prime Minister Ariel Sharon met his Palestinian counterpart Mahmoud Abbas in Aqaba.",
        "ariel-sharon isr head_of_government; mahmoud-abbas pse head_of_government",
    ),
    (
        "2010-06-04",
        "",
        "President-elect Juan Manuel Santos met Hugo Chavez.",
        "juan-manuel-santos col official; hugo-chavez ven head_of_state",
    ),
    (
        "2019-06-04",
        "",
        "Sudan's military council chief Abdel Fattah al-Burhan met Ethiopian Prime Minister Abiy Ahmed.",
        "abdel-fattah-al-burhan sdn head_of_state; abiy-ahmed eth head_of_government",
    ),
    (
        "2019-06-04",
        "",
        "Ethiopian Prime Minister Abiy Ahmed landed in Khartoum. Abiy met the generals.",
        "abiy-ahmed eth head_of_government",
    ),
    (
        "2019-06-04",
        "",
        "Omani Foreign Minister Yusuf bin Alawi landed in Tehran. Bin Alawi met Zarif.",
        "yusuf-bin-alawi omn minister; mohammad-javad-zarif irn minister",
    ),
]
# a family name whose body the page names
LONE = [
    ("1998-03-01", "", "Albright landed in Rome.", "madeleine-albright usa minister"),
    ("1998-03-01", "", "The US welcomed it. Albright landed in Rome.", "madeleine-albright usa minister"),
    (
        "2022-02-07",
        "",
        "French aides said Macron met Putin in Moscow.",
        "emmanuel-macron fra head_of_state; vladimir-putin rus head_of_state",
    ),
    ("2018-06-12", "", "US officials said Trump met the emir.", "donald-trump usa head_of_state"),
    (
        "2003-02-20",
        "",
        "British and US officials said Bush met Blair in Bermuda.",
        "george-w-bush usa head_of_state; tony-blair gbr head_of_government",
    ),
    # on a page without a day, of the body that it names
    ("", "", "The United Nations said Ban Ki-moon was in Lisbon.", "ban-ki-moon un minister"),
    ("", "", "Seoul said Ban Ki-moon was in Lisbon.", "ban-ki-moon kor minister"),
    # of two who bear it, the one at the head of a state or its foreign ministry
    ("2003-02-20", "", "British and US officials said Powell was in Bern.", "colin-powell usa minister"),
]
ROWS = [
    *TOLD,
    *KNOWN,
    *VARIANTS,
    *SURNAME,
    *NAMESAKES,
    *DECADES,
    *FORMER,
    *HEADLINE,
    *NOBODY,
    *EAST,
    *TOWNSFOLK,
    *OWNERS,
    *PAGES,
    *LONE,
]


def short(person: Person) -> str:
    """The ids without their kinds."""
    words = [person.id.split(":")[1], person.actor.split(":")[-1] or "-", person.rank or "-"]
    return " ".join([*words, "former"] if person.former else words)


@pytest.mark.parametrize(("day", "headline", "text", "values"), ROWS)
def test_people_and_whom_they_stand_for(day: str, headline: str, text: str, values: str) -> None:
    people = linked(text, day=day or None, headline=headline).people
    assert "; ".join(short(p) for p in people) == values


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Tonga's deputy foreign minister, Sione Vuna, landed.", "Sione Vuna", "Tonga's deputy foreign minister"),
        ("Tongan Foreign Minister Sione Vuna landed.", "Sione Vuna", "Tongan Foreign Minister"),
        ("Sione Vuna, foreign minister of Tonga, landed.", "Sione Vuna", "foreign minister of Tonga"),
        ("Tongan envoy Vuna landed. Talks with Sione Vuna ended.", "Sione Vuna", "Tongan envoy"),
        ("Former Tongan premier Sione Vuna landed.", "Sione Vuna", "Former Tongan premier"),
        ("Talks with Sione Vuna ended.", "Sione Vuna", None),
    ],
)
def test_the_fullest_name_and_the_role_as_worded(text: str, name: str, role: str | None) -> None:
    (person,) = linked(text, day="2020-02-20").people
    assert (person.name, person.role) == (name, role)
    assert person.span.of(text) == name
    assert (person.role_span.of(text) if person.role_span else None) == role


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tongan envoy Sione Vuna landed.", "the words"),
        ("Sergei Lavrov landed.", "a rule"),
        ("Norway sent help. Ambassador Sione Vuna landed.", "a rule"),
    ],
)
def test_a_body_that_the_words_do_not_tell_names_its_rule(text: str, told: str) -> None:
    (person,) = linked(text, day="2020-02-20").people
    assert person.actor
    assert person.actor_spans
    assert ("the words" if person.actor_via is None else "a rule") == told
