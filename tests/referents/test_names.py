"""Names in other spellings: pairs told one person's or two people's at `SAME`, and the laws of the score."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.referents.names import SAME, match, prepare, same_person

ONE = """
Anwar al-Sadat | Anwar Sadat
Anouar el-Sadate | Anwar Sadat
Muammar Gaddafi | Moammar Qadhafi
Mu'ammar al-Qaddafi | Muammar Kadhafi
Gamal Abdel Nasser | Jamal Abd al-Nasir
Hosni Mubarak | Husni Mubarak
Abdelaziz Bouteflika | Abd al-Aziz Butaflika
Zine al-Abidine Ben Ali | Zine El Abidine Ben Ali
Beji Caid Essebsi | Béji Caïd Essebsi
Yasser Arafat | Yasir Arafat
Boutros Boutros-Ghali | Butros Butros Ghali
Nouri al-Maliki | Nuri Kamal al-Maliki
Salah al-Din Mustafa | Salahuddin Mustafa
Nur ad-Din Attar | Noureddine Attar
Abdul Rahman Arif | Abdurrahman Aref
Abdelrahman Sewar | Abd-ur-Rahman Siwar
Mohamed ElBaradei | Mohammed al-Baradei
Khaled Mashaal | Khalid Mish'al
Abu Iyad Hilwani | Abou Iyad al-Hilwany
Hasan Nasr Allah | Hassan Nasrallah
Walid Jumblatt | Waleed Joumblat
Faysal bin Abdulaziz | King Faisal bin Abdul Aziz Al Saud
Sheikh Sabah al-Khalid | Sabah Al Khaled
Qaboos bin Said | Sultan Qabus bin Saeed
Mohamed Ould Ghazouani | Mohammed Ghazwani
Ayatollah Ruhollah Khomeini | Rouhollah Khomeyni
Mahmoud Ahmadinejad | Mahmud Ahmadi-Nejad
Manouchehr Mottaki | Manuchehr Mottaki
Ali Larijani | Aly Laridjani
Hamid Karzai | Hameed Karzay
Ashraf Ghani | Mohammad Ashraf Ghani
Recep Tayyip Erdoğan | Rejep Tayip Erdogan
Abdullah Gül | Abdullah Gul
Bülent Ecevit | Bulent Ecevit
Andrei Gromyko | Andrey Gromyko
Gromyko Andrei Andreyevich | Andrei Gromyko
Nikita Khrushchev | Nikita Chruschtschow
Nikita Khrushchev | Nikita Khrouchtchev
Yevgeny Primakov | Evgeni Primakov
Yevgeny Maksimovich Primakov | Primakov Yevgeny
Vyacheslav Molotov | Viacheslav Mikhailovich Molotov
Boris Yeltsin | Boris Eltsine
Viktor Yanukovych | Viktor Ianoukovitch
Mikheil Saakashvili | Mikhail Saakachvili
Alexander Lukashenko | Aliaksandr Lukashenka
Emomali Rahmon | Emomalii Rahmon
Zoran Đinđić | Zoran Djindjic
Slobodan Milošević | Slobodan Milosevic
Radovan Karadžić | Radovan Karadzic
Franjo Tuđman | Franjo Tudjman
Lech Wałęsa | Lech Walesa
Vaclav Havel | Václav Havel
Gerhard Schröder | Gerhard Schroeder
Wolfgang Schäuble | Wolfgang Schaeuble
Charles de Gaulle | Charles DeGaulle
Valéry Giscard d'Estaing | Valery Giscard dEstaing
Jean-Marc Ayrault | Jean Marc Ayrault
Jan Peter Balkenende | Jan-Peter Balkenende
Herman Van Rompuy | Herman van Rompuy
Andreas Papandreou | Andréas Papandréou
Felipe González Márquez | Felipe Gonzalez
Jose Luis Rodriguez Zapatero | José Luis Zapatero
Álvaro Uribe Vélez | Alvaro Uribe
Michelle Bachelet Jeria | Michelle Bachelet
Luiz Inácio da Silva | Luis Inacio da Silva
Fernando Henrique Cardoso | F. H. Cardoso
Bill Clinton | William J. Clinton
William Jefferson Clinton | Bill Clinton
Jimmy Carter | James Earl Carter
Dick Cheney | Richard B. Cheney
Tony Blair | Anthony Blair
Tony Blair | Anthony Charles Lynton Blair
Madeleine Albright | Madeleine K. Albright
Dr. Henry Kissinger | Henry A. Kissinger
General Colin L. Powell | Colin Powell
Sir Jeremy Greenstock | Jeremy Greenstock
Kissinger, Henry | Henry Kissinger
George H.W. Bush | George H. W. Bush
Ted Kennedy | Edward Kennedy
Deng Xiaoping | Teng Hsiao-p'ing
Zhou Enlai | Chou En-lai
Qian Qichen | Chien Chi-chen
Zhu Rongji | Rongji Zhu
Lee Teng-hui | Li Denghui
Jiang Zemin | Chiang Tse-min
Kim Dae-jung | Kim Tae-chung
Kim Dae Jung | Dae-jung Kim
Roh Moo-hyun | No Mu-hyon
Park Chung-hee | Pak Chong-hui
Kim Il-sung | Kim Il Song
Lee Myung-bak | Yi Myong-bak
Yoon Suk-yeol | Yun Seok-yeol
Yasuhiro Nakasone | Nakasone Yasuhiro
Taro Aso | Tarō Asō
Võ Nguyên Giáp | Vo Nguyen Giap
Phạm Văn Đồng | Pham Van Dong
Lê Đức Thọ | Le Duc Tho
Pol Pot | Pol Poth
Daw Aung San Suu Kyi | Aung San Suu Kyi
Thein Sein | U Thein Sein
Susilo Bambang Yudhoyono | Soesilo Bambang Yudhoyono
Tun Mahathir Mohamad | Mahathir bin Mohamad
Jawaharlal Nehru | Jawahar Lal Nehru
Atal Bihari Vajpayee | Atal Behari Vajpayee
A. B. Vajpayee | Atal Bihari Vajpayee
Subrahmanyam Jaishankar | S. Jaishankar
Mohammad Zia-ul-Haq | Muhammad Zia ul Haq
Pervez Musharraf | Parvez Musharaf
Sheikh Mujibur Rahman | Mujib-ur Rahman
Olusegun Obasanjo | Gen. Olusegun Obasanjo
Abdoulaye Wade | Abdullah Wade
Sékou Touré | Sekou Toure
Blaise Compaoré | Blaise Compaore
Hailemariam Desalegn | Haile Mariam Desalegn
Isaias Afwerki | Isayas Afewerki
Meles Zenawi | Melles Zenawi
Nkosazana Dlamini-Zuma | Nkosazana Dlamini Zuma
Yitzhak Rabin | Itzhak Rabin
Menachem Begin | Menahem Begin
Shimon Peres | Simon Peres
Benjamin Netanyahu | Binyamin Netanyahu
Bibi Netanyahu | Benjamin Netanyahu
Ehud Olmert | Mr Ehud Olmert
King Hussein of Jordan | King Husayn
Pope John Paul II | John Paul II
Борис Ельцин | Boris Yeltsin
Володимир Зеленський | Volodymyr Zelensky
Ху Цзиньтао | Hu Jintao
胡锦涛 | Hu Jintao
周恩来 | Zhou Enlai
蔣介石 | Jiang Jieshi
김대중 | Kim Dae-jung
安倍晋三 | Shinzo Abe
ياسر عرفات | Yasser Arafat
محمود عباس | Mahmoud Abbas
عبد الفتاح السيسي | Abdel Fattah el-Sisi
محمد بن سلمان | Mohammed bin Salman
علی خامنه‌ای | Ali Khamenei
בנימין נתניהו | Binyamin Netanyahu
נפתלי בנט | Naftali Bennett
Αλέξης Τσίπρας | Alexis Tsipras
Habib Bourguiba | Habib Burgiba
Houari Boumediene | Huari Bumedien
Chadli Bendjedid | Shadli Benjedid
Ahmed Ouyahia | Ahmad Uyahia
Abdelmalek Sellal | Abdul Malik Sallal
Lakhdar Brahimi | Al-Akhdar al-Ibrahimi
Ramtane Lamamra | Ramtan Lamamra
Sabri Boukadoum | Sabri Boukadoum
Abdul Qadir Bajamal | Abdulkader Ba Jammal
Abdrabbuh Mansur Hadi | Abd Rabbo Mansour Hadi
Farouk al-Sharaa | Faruq al-Shara
Walid Muallem | Walid al-Moallem
Hoshyar Zebari | Hoshiyar Zibari
Ayad Allawi | Iyad Alawi
Muqtada al-Sadr | Moqtada Sadr
Haider al-Abadi | Haidar Abadi
Adil Abdul-Mahdi | Adel Abdel Mahdi
Barham Salih | Barham Saleh
Saeb Erekat | Sa'eb Erakat
Salam Fayyad | Salam Fayad
Mahmoud al-Zahar | Mahmud Zahhar
Riyad al-Maliki | Riad Malki
Marouf al-Bakhit | Ma'ruf Bakhit
Nasser Judeh | Naser Joudeh
Khalid al-Sabah | Khaled Al Sabah
Saud bin Faisal | Prince Saud al-Faisal
Yusuf bin Alawi | Youssef bin Alawi bin Abdullah
Akbar Hashemi Rafsanjani | Ali Akbar Hashemi-Rafsanjani
Kamal Kharazi | Kamal Kharrazi
Hossein Amir-Abdollahian | Hussein Amirabdollahian
Saeed Jalili | Said Jalili
Gholam Ali Haddad-Adel | Gholamali Haddad Adel
Abdullah Abdullah | Abdallah Abdallah
Gulbuddin Hekmatyar | Golboddin Hikmatyar
Burhanuddin Rabbani | Burhan al-Din Rabbani
Amir Khan Muttaqi | Amir Khan Motaqi
Mohammad Fahim | Muhammad Qasim Fahim
Shah Mahmood Qureshi | Shah Mehmood Qureshi
Yousaf Raza Gilani | Yusuf Raza Gillani
Gurbanguly Berdimuhamedow | Gurbanguly Berdymukhammedov
Saparmurat Niyazov | Saparmyrat Nyýazow
Islam Karimov | Islom Karimov
Shavkat Mirziyoyev | Shavkat Mirziyaev
Askar Akayev | Asqar Aqayev
Kurmanbek Bakiyev | Kurmanbek Bakiev
Serzh Sargsyan | Serj Sarkisian
Levon Ter-Petrosyan | Levon Ter-Petrossian
Irakli Garibashvili | Irakli Gharibashvili
Bidzina Ivanishvili | Bidsina Iwanischwili
Arseniy Yatsenyuk | Arseni Jazenjuk
Mykola Azarov | Nikolai Azarov
Pavlo Klimkin | Pavel Klimkin
Sergei Shoigu | Sergey Kuzhugetovich Shoygu
Nikolai Patrushev | Nikolaj Patruschew
Yuri Ushakov | Iouri Ouchakov
Valentina Matviyenko | Walentina Matwijenko
Maria Zakharova | Marija Sacharowa
Mikhail Mishustin | Michail Mischustin
Boris Nemtsov | Boris Nemzow
Mikhail Khodorkovsky | Michail Chodorkowski
Alija Izetbegović | Alija Izetbegovich
Vojislav Koštunica | Vojislav Kostunica
Ibrahim Rugova | Ibrahim Rugowa
Hashim Thaçi | Hashim Thaci
Nikola Gruevski | Nikola Gruevsky
Andrej Plenković | Andrej Plenkovic
Donald Tusk | Donald Tusk
Viktor Orbán | Orban Viktor
Traian Băsescu | Traian Basescu
Kyriakos Mitsotakis | Kiriakos Mitsotakis
Jose Manuel Barroso | José Manuel Durão Barroso
Federica Mogherini | F. Mogherini
Nicolas Sarkozy | Nicholas Sarkozy
Dominique de Villepin | Dominique Villepin
Mohamed Siad Barre | Maxamed Siyaad Barre
Hassan Sheikh Mohamud | Hasan Sheikh Mahmoud
Abdirahman Irro | Abdirahman Mohamed Abdullahi Irro
Ellen Johnson Sirleaf | Ellen Johnson-Sirleaf
Paul Kagame | President Paul Kagame
Yoweri Museveni | Yoweri Kaguta Museveni
Macky Sall | Maki Sall
Muhammadu Buhari | Mohammed Buhari
Goodluck Jonathan | Goodluck Ebele Jonathan
Ma Ying-jeou | Ma Yingjiu
Tsai Ing-wen | Cai Yingwen
Soong Chu-yu | Song Chuyu
Lien Chan | Lian Zhan
Chu Teh | Zhu De
Ye Jianying | Yeh Chien-ying
Yang Jiechi | Jiechi Yang
Li Zhaoxing | Li Chao-hsing
Kim Yong-nam | Kim Young Nam
Choe Son Hui | Choi Sun-hee
Ri Yong-ho | Lee Yong Ho
Chung Eui-yong | Jeong Ui-yong
Kang Kyung-wha | Kang Kyong-hwa
Chung Dong-young | Jung Dong-young
Suh Hoon | Seo Hun
Paik Nam-sun | Paek Nam Sun
Fumio Kishida | Kishida Fumio
Syngman Rhee | Rhee Syngman
Nguyễn Xuân Phúc | Nguyen Xuan Phuc
Tô Lâm | To Lam
Hor Namhong | Hor Nam Hong
Abdul Haris Nasution | A.H. Nasution
Gloria Macapagal Arroyo | Gloria Macapagal-Arroyo
José Ramos-Horta | Jose Ramos Horta
Xanana Gusmão | Xanana Gusmao
Андрей Громыко | Andrei Gromyko
Михаил Горбачёв | Mikhail Gorbachev
رجب طيب أردوغان | Recep Tayyip Erdogan
محمود احمدی‌نژاد | Mahmoud Ahmadinejad
عادل الجبير | Adel al-Jubeir
سعد الحريري | Saad Hariri
蔡英文 | Tsai Ing-wen
邓小平 | Teng Hsiao-ping
奥巴马 | Obama
박근혜 | Park Geun-hye
小泉純一郎 | Junichiro Koizumi
יצחק רבין | Yitzhak Rabin
אהוד ברק | Ehud Barak
Ζωή | Zoi
मनमोहन सिंह | Manmohan Singh
მიხეილ სააკაშვილი | Mikheil Saakashvili
Дэн Сяопин | Deng Xiaoping
Чжоу Эньлай | Zhou Enlai
Мао Цзэдун | Mao Zedong
Ван И | Wang Yi
Цзян Цзэминь | Jiang Zemin
Сюй Цайхоу | Xu Caihou
Ali Abdussalam Treki | Ali Abdessalam Triki
Mahmoud Jibril | Mahmud Gebril
Fayez Sarraj | Fayiz al-Serraj
Khalifa Haftar | Khalifa Hifter
Abdul Ilah al-Khatib | Abdelilah Khatib
Hussein Majali | Hussain al-Majali
Ghazi Kanaan | Ghazi Kan'an
Rustum Ghazaleh | Rustom Ghazali
Nabih Berri | Nabih Birri
Emile Lahoud | Émile Lahoud
Elias Hrawi | Ilyas al-Harawi
Naim Qassem | Na'im Qasim
Ibrahim Jaafari | Ibrahim al-Ja'fari
Jalal Talabani | Celal Talabani
Nechirvan Barzani | Neçirvan Barzani
Jalaluddin Haqqani | Jalal al-Din Haqqani
Sirajuddin Haqqani | Serajuddin Haqani
Manouchehr Mottaki | Manuchehr Motaki
Ali Asghar Soltanieh | Aliasghar Soltanieh
Hushang Ansari | Hooshang Ansary
Mir-Hossein Mousavi | Mir Hussein Musavi
Mehdi Karroubi | Mahdi Karrubi
Sadegh Ghotbzadeh | Sadeq Qotbzadeh
Ebrahim Yazdi | Ibrahim Yazdi
Turgut Özal | Turgut Ozal
Süleyman Demirel | Suleiman Demirel
Ömer Çelik | Omer Celik
Mevlüt Çavuşoğlu | Mevlut Cavusoglu
Mevlüt Çavuşoğlu | Mevlut Chavushoglu
Eduard Nalbandian | Edward Nalbandyan
Elmar Mammadyarov | Elmar Mamedyarov
Ramil Usubov | Ramil Usubow
Kanat Saudabayev | Qanat Saudabaev
Erlan Idrissov | Yerlan Idrisov
Rashid Meredov | Raşit Meredow
Anatoly Dobrynin | Anatoli Dobrynine
Alexei Arbatov | Aleksey Arbatow
Sergei Kislyak | Sergey Kisljak
Georgy Chicherin | Georgi Tschitscherin
Yegor Gaidar | Jegor Gaidar
Anatoly Chubais | Anatolij Tschubais
Dmitry Yazov | Dmitri Jasow
Alexander Yakovlev | Aleksandr Jakowlew
Hryhoriy Nemyria | Grigory Nemyrya
Borys Tarasyuk | Boris Tarasiuk
Haris Silajdžić | Haris Silajdzic
Dimitris Avramopoulos | Dimitrios Avramopoulos
Evangelos Venizelos | Evangelos Venizélos
Tassos Papadopoulos | Tasos Papadopoulos
Péter Szijjártó | Peter Szijjarto
Zbigniew Brzezinski | Zbigniew Brzeziński
Lluis Companys | Luis Companys
Oscar Arias | Óscar Arias Sánchez
Ernesto Samper Pizano | Ernesto Samper
Celso Amorim | Celso Luiz Nunes Amorim
Lech Walesa | Lech Wałęsa
Hubert Védrine | Hubert Vedrine
Jaap de Hoop Scheffer | Jakob de Hoop Scheffer
Frank-Walter Steinmeier | Frank Walter Steinmeier
Karl-Theodor zu Guttenberg | Karl Theodor Guttenberg
Kofi A. Annan | Kofi Annan
U Thant | Thant
Javier Pérez de Cuéllar | Javier Perez de Cuellar
Ban Ki-moon | Ban Gi-mun
Wen Jiabao | Wen Chia-pao
Liu Shaoqi | Liu Shao-chi
Lin Biao | Lin Piao
Peng Dehuai | Peng Teh-huai
Chiang Ching-kuo | Jiang Jingguo
Tung Chee-hwa | Tung Chee Hwa
Lee Hsien Loong | Hsien Loong Lee
Goh Chok Tong | Goh Chok-tong
Cho Myoung-gyon | Jo Myong-gyun
Kim Kye-gwan | Kim Gye-gwan
Kim Gye Gwan | Kim Kye Kwan
Hwang Jang-yop | Hwang Chang-yop
Song Min-soon | Song Min Soon
Yun Byung-se | Yoon Byeong-se
Ryoo Kihl-jae | Ryu Gil-jae
Toshimitsu Motegi | Motegi Toshimitsu
Eisaku Satō | Eisaku Sato
Shigeru Ōhira | Shigeru Ohira
Bùi Thanh Sơn | Bui Thanh Son
Hoang Minh Giam | Hoàng Minh Giám
Norodom Sihanouk | Norodom Sihanuk
Souphanouvong | Suphanuvong
S. M. Krishna | SM Krishna
Ziaur Rahman | Zia-ur Rahman
Hussain Muhammad Ershad | H. M. Ershad
Velupillai Prabhakaran | Vellupillai Prabakaran
Girija Prasad Koirala | G.P. Koirala
Pushpa Kamal Dahal | Pushpa Kamal Dahal 'Prachanda'
Mengistu Haile Mariam | Mengistu Hailemariam
Seyoum Mesfin | Siyum Mesfin
Salva Kiir | Salva Kiir Mayardit
Riek Machar | Riak Machar
Jakaya Kikwete | Jakaya Mrisho Kikwete
Denis Sassou Nguesso | Denis Sassou-N'Guesso
Amadou Toumani Touré | Ahmadou Toumani Toure
Alassane Ouattara | Alassane Dramane Ouattara
Moktar Ould Daddah | Mokhtar Ould Dadda
Нурсултан Назарбаев | Nursultan Nazarbayev
Александр Лукашенко | Alexander Lukashenko
Леонід Кучма | Leonid Kuchma
عبد الله بن عبد العزيز | Abdullah bin Abdulaziz
نوري المالكي | Nouri al-Maliki
خالد مشعل | Khaled Meshaal
محمد خاتمی | Mohammad Khatami
وليد المعلم | Walid al-Muallem
李鹏 | Li Peng
温家宝 | Wen Jiabao
노무현 | Roh Moo-hyun
Κώστας Σημίτης | Kostas Simitis
שמעון פרס | Shimon Peres
Ռոբերտ Քոչարյան | Robert Kocharyan
राहुल गांधी | Rahul Gandhi
"""

TWO = """
Hafez al-Assad | Bashar al-Assad
Bashar al-Assad | Riad al-Assad
Saddam Hussein | Barzan Hussein
Gamal Mubarak | Hosni Mubarak
Saif al-Islam Gaddafi | Muammar Gaddafi
Hassan Rouhani | Hussein Rouhani
Ahmad Khatib | Mohammad Khatib
Hamid Ansari | Hamad Ansari
Salman bin Abdulaziz | Mohammed bin Salman bin Abdulaziz
Khalid bin Salman | Salman bin Khalid
Hamad bin Isa | Isa bin Hamad
Hamad bin Khalifa Al Thani | Hamad bin Jassim Al Thani
Mohammed bin Zayed | Mohammed bin Rashid
Mohammed bin Nayef | Mohammed bin Salman
Abdullah bin Zayed | Zayed bin Sultan
Ali Hassan | Hassan Ali
Abdul Rahman Ghafur | Abdul Rahim Ghafur
Abu Iyad | Abu Jihad
Jalal Talabani | Qubad Talabani
Ismail Haniyeh | Ismail Khatib
Khaled Meshaal | Khaled Mansour
Ali Akbar Velayati | Ali Akbar Salehi
Mohammad Khatami | Ahmad Khatami
Ruhollah Khomeini | Hassan Khomeini
Ali Khamenei | Mojtaba Khamenei
Indira Gandhi | Rajiv Gandhi
Sonia Gandhi | Rahul Gandhi
Sheikh Hasina | Sheikh Mujibur Rahman
Chandrika Kumaratunga | Vijaya Kumaratunga
Mahinda Rajapaksa | Gotabaya Rajapaksa
Lee Kuan Yew | Lee Hsien Loong
Kim Jong-il | Kim Il-sung
Kim Jong-un | Kim Jong-nam
Kim Yo-jong | Kim Yong-nam
Park Chung-hee | Park Geun-hye
Lee Myung-bak | Lee Jae-myung
Moon Jae-in | Moon Chung-in
Chiang Kai-shek | Chiang Ching-kuo
Jiang Zemin | Jiang Qing
Li Peng | Li Keqiang
Wang Yi | Wang Li
Zhang Ming | Zhang Ping
Hu Jintao | Hu Yaobang
Zhao Ziyang | Zhao Leji
Shinzo Abe | Shintaro Abe
Ichiro Hatoyama | Yukio Hatoyama
Takeo Fukuda | Yasuo Fukuda
Nguyen Van Linh | Nguyen Minh Triet
Pham Van Dong | Pham Binh Minh
Hun Sen | Hun Manet
Sukarno | Megawati Sukarnoputri
Igor Ivanov | Sergei Ivanov
Sergei Ivanov | Sergei Ivashov
Igor Sergeyevich Ivanov | Igor Andreyevich Ivanov
Alexei Kosygin | Alexei Kudrin
Dmitry Medvedev | Dmitry Peskov
Vladimir Putin | Vladimir Potanin
Viktor Chernomyrdin | Viktor Yushchenko
Yulia Navalnaya | Alexei Navalny
Petro Poroshenko | Petro Symonenko
Lech Kaczynski | Jaroslaw Kaczynski
Konstantinos Karamanlis | Kyriakos Mitsotakis
Konstantinos Mitsotakis | Kyriakos Mitsotakis
Georges Pompidou | Georges Marchais
Francois Mitterrand | Francois Hollande
Francois Mitterrand | Danielle Mitterrand
David Miliband | Ed Miliband
Bill Clinton | Hillary Clinton
Hillary Clinton | Chelsea Clinton
George W. Bush | George H. W. Bush
George Bush | Jeb Bush
John F. Kennedy | Robert F. Kennedy
John Kerry | J. Bob Kerrey
Joe Biden | Hunter Biden
Donald Trump Sr. | Donald Trump Jr.
Pope John Paul I | Pope John Paul II
Abdullah I of Jordan | Abdullah II of Jordan
King Abdullah | King Hussein
J. Carter | Rosalynn Carter
Michael Brown | Michael Green
Justin Trudeau | Pierre Trudeau
Juan Peron | Isabel Peron
Fidel Castro | Raul Castro
Nestor Kirchner | Cristina Fernandez de Kirchner
Carlos Andres Perez | Carlos Mesa
Juan Manuel Santos | Juan Orlando Hernandez
Hugo Chavez | Hugo Banzer
Keiko Fujimori | Alberto Fujimori
Laurent Kabila | Joseph Kabila
Gnassingbe Eyadema | Faure Gnassingbe
Jacob Zuma | Nkosazana Dlamini-Zuma
Winnie Mandela | Nelson Mandela
Omar al-Bashir | Salah al-Bashir
Moshe Dayan | Yael Dayan
Yitzhak Rabin | Yitzhak Shamir
Ezer Weizman | Chaim Weizmann
Isaac Herzog | Chaim Herzog
Putin | Lavrov
Putin | Vladimir Putin
Борис Ельцин | Борис Немцов
Сергей Иванов | Igor Ivanov
周恩来 | Zhou Yongkang
胡锦涛 | Hu Yaobang
بشار الأسد | Hafez al-Assad
محمود عباس | Mahmoud Ahmadinejad
حسن نصر الله | Hussein Nasrallah
김대중 | Kim Jong-il
Abdullah Gul | Abdullah Ocalan
Mohammed Morsi | Mohammed Mahsoub
Mohamed Morsi | Mohammed Badie
Ahmed Shafiq | Ahmed Shafi
Abdel Fattah el-Sisi | Abdel Fattah Younes
Abdullah Saleh | Abdullah Salem
Ali Salem | Ali Salman
Amr Moussa | Omar Moussa
Khaled al-Attiyah | Khalid al-Attar
Tariq Aziz | Tareq Hashemi
Walid Jumblatt | Kamal Jumblatt
Bachir Gemayel | Amin Gemayel
Fouad Siniora | Fouad Makhzoumi
Najib Mikati | Najib Razak
Nabih Berri | Nabil Berri
Sultan bin Abdulaziz | Salman bin Abdulaziz
Nayef bin Abdulaziz | Mohammed bin Nayef bin Abdulaziz
Turki al-Faisal | Turki bin Talal
Said Jalili | Saad Jalili
Mostafa Tajzadeh | Mostafa Chamran
Sergei Naryshkin | Sergei Lavrin
Sergei Karaganov | Sergei Kiriyenko
Alexander Grushko | Alexander Lukashevich
Mikhail Fradkov | Mikhail Frolov
Boris Gryzlov | Boris Gromov
Igor Ivanov | Viktor Ivanov
Dmitry Rogozin | Dmitry Kozak
Anatoly Antonov | Anatoly Antipov
Oleksandr Turchynov | Oleksandr Moroz
Julia Gillard | Julie Bishop
Kevin Rudd | Kevin Andrews
Robert Gates | Bill Gates
Robert Zoellick | Robert Rubin
William Burns | Nicholas Burns
Susan Rice | Condoleezza Rice
James Jones | Paula Jones
John Bolton | Joshua Bolten
John Howard | Michael Howard
Martin McGuinness | Martin Mansergh
Harold Brown | Gordon Brown
Hans Blix | Hans Fischer
Heinz Fischer | Joschka Fischer
Helmut Kohl | Helmut Schmidt
Jean-Claude Juncker | Jean-Claude Trichet
Jose Maria Aznar | Jose Maria Figueres
Daniel Ortega | Humberto Ortega
Evo Morales | Jimmy Morales
Carlos Salinas | Carlos Menem
Luis Videgaray | Luis Almagro
Hu Chunhua | Hu Chunying
Wang Qishan | Wang Zhen
Yang Jiechi | Yang Jing
Li Zhanshu | Li Zhaoxing
Zhang Dejiang | Zhang Gaoli
Wu Yi | Wu Bangguo
Liu Jianchao | Liu Jieyi
Kim Kye-gwan | Kim Gye-hyon
Kim Young-sam | Kim Yong-chol
Choe Ryong-hae | Choe Son-hui
Ri Su-yong | Ri Son-gwon
Lee Hae-chan | Lee Nak-yon
Chung Mong-joon | Chung Eui-yong
Nguyen Tan Dung | Nguyen Phu Trong
Le Duan | Le Duc Anh
Tran Duc Luong | Tran Dai Quang
Yasuo Fukuda | Yasuo Tanaka
Ichiro Ozawa | Ichiro Aisawa
Sushma Swaraj | Kaushal Swaraj
Pranab Mukherjee | Ajoy Mukherjee
Rajnath Singh | Digvijay Singh
Shah Mehmood Qureshi | Moeen Qureshi
Yusuf Gilani | Ali Musa Gilani
Khaleda Zia | Tarique Zia
Khaleda Zia | Ziaur Rahman
Hussein Arnous | Hussein Salem
Paul Biya | Franck Biya
Idriss Deby | Mahamat Deby
Joseph Kabila | Joseph Kasavubu
Hassan Sheikh Mohamud | Hassan Ali Khaire
Abdirahman Farole | Abdirahman Irro
Ahmed Abdallah | Abdallah Ahmed
Sheikh Sharif Ahmed | Sharif Hassan
Михаил Горбачёв | Mikhail Gromyko
محمود عباس | Mahmoud Zahar
إسماعيل هنية | Ismail Khan
سعد الحريري | Rafik Hariri
邓小平 | Deng Pufang
박근혜 | Park Chung-hee
יצחק רבין | Yitzhak Shamir
Tzipi Livni | Eitan Livni
Ehud Barak | Ehud Olmert
Uzi Arad | Uzi Dayan
Saeb Erekat | Ahmed Erekat
Yasser Arafat | Moussa Arafat
Mohammed Dahlan | Mohammed Deif
Mahmoud Abbas | Mahmoud Habbash
Ahmed Yassin | Ahmed Jabari
Faisal Mekdad | Faisal Husseini
Ali Larijani | Sadeq Larijani
Javad Larijani | Javad Zarif
Hassan Khomeini | Ahmad Khomeini
Ali Akbar Nateq-Nouri | Ali Akbar Mohtashemi
Mohammad Reza Aref | Mohammad Reza Pahlavi
Kamal Kharrazi | Sadeq Kharrazi
Manouchehr Mottaki | Manouchehr Mohammadi
Bulent Ecevit | Bulent Arinc
Ismail Cem | Ismail Yilmaz
Mesut Yilmaz | Mesut Barzani
Tansu Ciller | Hikmet Cetin
Levon Aronian | Levon Mkrtchyan
Serzh Sargsyan | Vazgen Sargsyan
Serzh Sargsyan | Tigran Sargsyan
Zurab Zhvania | Zurab Noghaideli
Islam Karimov | Lola Karimova
Ilham Aliyev | Natig Aliyev
Andrei Kozyrev | Andrei Denisov
Andrei Denisov | Andrei Nesterenko
Sergei Lavrov | Sergei Prikhodko
Sergei Lavrov | Sergei Ryabkov
Mikhail Bogdanov | Mikhail Margelov
Valery Zorin | Valentin Zorin
Vladimir Titov | German Titov
Viktor Zubkov | Viktor Zubov
Alexei Miller | Alexei Meshkov
Vuk Jeremic | Vuk Draskovic
Milan Milutinovic | Milan Panic
Zoran Lilic | Zoran Djindjic
Boris Tadic | Ljubomir Tadic
Fatos Nano | Fatos Klosi
Giorgos Papandreou | Georgios Papanikolaou
Costas Simitis | Costas Karamanlis
Massimo D'Alema | Massimo Cacciari
Giulio Andreotti | Giulio Tremonti
Romano Prodi | Paolo Prodi
Javier Solana | Luis Solana
Felipe Gonzalez | Felipe Calderon
Raul Alfonsin | Ricardo Alfonsin
Fernando Lugo | Fernando Collor
Rafael Correa | Rafael Caldera
Alvaro Uribe | Alvaro Colom
Carlos Mesa | Carlos Mejia
Robert Fico | Robert Cooper
Colin Powell | Jonathan Powell
Jonathan Powell | Jody Powell
George Robertson | George Mitchell
George Shultz | George Schwab
Warren Christopher | Warren Rudman
Henry Jackson | Jesse Jackson
Caspar Weinberger | Sandy Berger
David Owen | David Cameron
Douglas Hurd | Douglas Alexander
Robin Cook | Robin Renwick
Alec Douglas-Home | Michael Douglas
Zhou Enlai | Zhou Xiaochuan
Li Xiannian | Li Xiaopeng
Qian Qichen | Qian Xuesen
Tang Jiaxuan | Tang Guoqiang
Wang Guangya | Wang Guangmei
Wang Jiarui | Wang Jisi
Liu Qi | Liu Qibao
Kim Yong-il | Kim Yong-nam
Kim Il-sung | Kim Il-chol
Kim Dae-jung | Kim Dae-hwan
Paek Nam-sun | Paek Hak-sun
Lee Jong-seok | Lee Jong-wook
Song Min-soon | Song Ho-kyong
Nobutaka Machimura | Nobutaka Tsutsui
Seiji Maehara | Seiji Ozawa
Masahiko Komura | Masayoshi Komura
Nong Duc Manh | Nong Duc Binh
Hun Sen | Sam Rainsy
Lee Kuan Yew | Lee Kuan Hock
Anwar Ibrahim | Anwar Sadat
Abdullah Badawi | Abdullah Gul
Benigno Aquino | Corazon Aquino
Pervez Musharraf | Pervez Khattak
Khurshid Kasuri | Khurshid Shah
Salman Khurshid | Salman Bashir
Yashwant Sinha | Yashwant Chavan
Shivshankar Menon | Krishna Menon
Laurent Gbagbo | Simone Gbagbo
Omar al-Bashir | Omar Suleiman
Hassan al-Turabi | Hassan al-Bashir
Seyoum Mesfin | Seyoum Tsadkan
Cyril Ramaphosa | Cyril Ndaba
Jacob Zuma | Jacob Zulu
Robert Mugabe | Leo Mugabe
Сергей Лавров | Sergei Rybakov
Леонід Кучма | Leonid Kravchuk
محمد خاتمی | Mohammad Khazaee
نوري المالكي | Nouri al-Mismari
خالد مشعل | Khaled Islambouli
李鹏 | Li Keqiang
노무현 | Roh Tae-woo
שמעון פרס | Shimon Shetreet
"""


# Where letters cannot tell: what is known to go wrong, so that a change for the better shows.
# Facts, not spellings, would tell these; the who's who and data packs hold such facts. The scores must not pretend.
LEFT_APART = """
Abu Mazen | Mahmoud Abbas
Thaksin Shinawatra | Taksin Chinnawat
Prayut Chan-o-cha | Prayuth Chan-ocha
普京 | Putin
Hamrokhon Zarifi | Khamrokhon Zaripov
Stjepan Mesić | Stipe Mesic
Lula da Silva | Luiz Inácio Lula da Silva
福田康夫 | Yasuo Fukuda
Mullah Mohammed Omar | Mollah Omar
Pelé | Edson Arantes do Nascimento
"""

# The price of three rules: rival spellings (j, y), parts left out, family names first. Never as sure as one spelling.
TAKEN_FOR_ONE = """
John Major | John Mayer
Carlos Andrés | Carlos Andrés Pérez
Abiy Ahmed | Ahmed Abiy
Carlos Menem | Carlos Menem Yoma
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [(a.strip(), b.strip()) for a, b in (line.split("|") for line in table.strip().splitlines())]


@pytest.mark.parametrize(("a", "b"), pairs(ONE))
def test_one_person(a: str, b: str) -> None:
    assert same_person(a, b) >= SAME


@pytest.mark.parametrize(("a", "b"), pairs(TWO))
def test_two_people(a: str, b: str) -> None:
    assert same_person(a, b) < SAME


@pytest.mark.parametrize(("a", "b"), pairs(LEFT_APART))
def test_one_person_that_spelling_alone_leaves_apart(a: str, b: str) -> None:
    assert same_person(a, b) < SAME


@pytest.mark.parametrize(("a", "b"), pairs(TAKEN_FOR_ONE))
def test_two_people_that_spelling_alone_takes_for_one(a: str, b: str) -> None:
    assert SAME <= same_person(a, b) < 0.98


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (("Sergei Lavrov", "Sergey Lavrov"), ("Lavrov", "Sergey Lavrov")),
        (("Lavrov", "Sergey Lavrov"), ("Sergei", "Sergey Lavrov")),
        (("J. Kerry", "John Kerry"), ("Kerry", "John Kerry")),
        (("Kerry", "John Kerry"), ("J. Kerry", "Teresa Kerry")),
        (("Donald Trump", "Donald J. Trump"), ("Donald Trump", "Donald Trump Jr.")),
        (("Ferdinand Marcos", "Ferdinand Marcos Jr."), ("Ferdinand Marcos Sr.", "Ferdinand Marcos Jr.")),
        (("Mohammed bin Salman", "Mohammad bin Salman Al Saud"), ("Salman", "Mohammed bin Salman")),
    ],
)
def test_surer(more: tuple[str, str], less: tuple[str, str]) -> None:
    assert same_person(*more) > same_person(*less)


@pytest.mark.parametrize("nothing", ["", " ", "-", "...", "J", "J. R.", "12", "()", "\x00", "ʼ", "😀"])
def test_no_name_is_nobody(nothing: str) -> None:
    assert same_person(nothing, nothing) == 0.0
    assert same_person(nothing, "Kofi Annan") == 0.0


@pytest.mark.parametrize(
    "name",
    ["Sultan", "King", "Sheikh", "al-Din", "Abu", "bin", "Dr.", "van", "Jr.", "O", "of", "Mac", "李", "Ng", "ال"],
)
def test_a_word_that_is_hardly_a_name_does_no_harm(name: str) -> None:
    assert 0.0 <= same_person(name, "Kofi Annan") < SAME


def test_five_hundred_words_are_read_to_the_tenth() -> None:
    long = "Mohammed Ahmad Muhammad Hamad Mahmoud " * 100
    other = "Muhamed Ahmed Mohamad Hammad Mahmud " * 100
    assert same_person(long, other) == same_person(*(" ".join(name.split()[:10]) for name in (long, other)))
    assert 0.0 <= same_person("a-" * 5000, "b." * 5000) <= 1.0
    assert 0.0 <= same_person("x" * 100_000, "y" * 100_000) <= 1.0


PARTS = (
    "al ah mad mu ham kha lid shei son ov ich ev na ki jong xi ping de van bin Abu Abd-al ou gh qa dhi 习 近平 محمد علي"
)
SYLLABLES = st.sampled_from(PARTS.split())
WORDS = st.lists(SYLLABLES, min_size=1, max_size=4).map(lambda parts: "".join(parts).title())
NAMES = st.one_of(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), st.text(max_size=40))
REAL = st.sampled_from([name for pair in pairs(ONE) + pairs(TWO) for name in pair])


@given(NAMES | REAL, NAMES | REAL)
@settings(max_examples=400, deadline=None)
def test_symmetric_and_within_bounds(a: str, b: str) -> None:
    score = same_person(a, b)
    assert 0.0 <= score <= 1.0
    assert score == same_person(b, a)
    assert score == match(prepare(b), prepare(a))


@given(REAL)
def test_a_name_is_itself(name: str) -> None:
    assert same_person(name, name) == 1.0
    assert same_person(name.upper(), name.upper()) == 1.0


@given(st.lists(WORDS.filter(lambda w: len(w) > 3 and w.isascii()), min_size=2, max_size=3).map(" ".join))
def test_any_name_is_itself(name: str) -> None:
    assert same_person(name, name) in (0.0, 1.0)


SCRIPTS = [
    line.split("\t")
    for line in Path(__file__).with_name("names_scripts.tsv").read_text("utf-8").splitlines()
    if line[0] != "#"
]
SCRIPT_NAMES = tuple(dict.fromkeys(row[3] for row in SCRIPTS))


@pytest.mark.parametrize("script", SCRIPT_NAMES)
def test_other_scripts_part_one_from_two(script: str) -> None:
    rows = [(same_person(one, other), same == "1") for same, one, other, of in SCRIPTS if of == script]
    ones, twos = ([score for score, same in rows if same is wanted] for wanted in (True, False))
    above = sum((a > b) + 0.5 * (a == b) for a in ones for b in twos)
    assert above / (len(ones) * len(twos)) >= 0.9


def test_our_own_pairs_are_many() -> None:
    assert sum(len(pairs(table)) for table in (ONE, TWO, LEFT_APART, TAKEN_FOR_ONE)) >= 500
    assert len(SCRIPTS) >= 100 and len(SCRIPT_NAMES) == 6
