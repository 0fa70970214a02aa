"""Given names that are one name in several languages or transliterations, and surnames that no rule of letters covers.

Each line holds forms of one name. A form may stand on several lines: "Leo" is short for Leonid and for Leopold.
Forms that the folding of letters (``folding.fold``) makes equal anyway need not be listed.
"""

from __future__ import annotations

from collections import defaultdict

#: Russian, Ukrainian and Belarusian forms, which news uses side by side, with English and other cousins.
SLAVIC = """
aleksandr alexander aleksandre oleksandr aliaksandr alyaksandr aleksander alexandr alexandre alexandru aleksandar \
 olexander oleksander alexandros
aleksandra alexandra oleksandra aliaksandra
aleksei alexei alexey oleksii oleksiy alexis aliaksei aliaksey alexy olexiy
anatoly anatolii anatoliy anatol anatoli anatole
andrei andrey andriy andrii andrej andrzej andrew andre andreas
anna hanna ganna ann anne
anton antin anthony antony antonio
arkady arkadiy arkadi
artem artyom artiom artsiom
bogdan bohdan
bolat bulat
boris borys barys
daniil danylo danil daniel danila
denis denys dzianis dennis
dmitry dmitri dimitris demetris dimitrios demetrios dmitriy dmytro dmitro dzmitry dimitri dimitry dmitrii \
 zmicier dzmitri
ekaterina ekaterine yekaterina kateryna katerina catherine katherine katsiaryna
elena yelena olena helena alena ielena
edgar edgars
eduard edvard edward edouard
emomali imomali
evgeny yevgeny evgeniy yevgeniy yevhen evhen ievgen yevgen yevheniy yevhenii eugene evgueni yauhen jevgeni evgenii \
 yevgenii evgeni
evgenia yevgenia yevheniia yevgeniya yevhenia eugenia
fedor fyodor fiodor theodore feodor fedir teodor
filipp philip philippe phillip pylyp filip felipe
gennady gennadiy hennadii hennadiy genady hienadz gennadi henadz
georgy georgi georgiy heorhii heorhiy george georges giorgos georgios giorgi heorhi jorge
gleb hlib hleb
grigory grigoriy hryhorii hryhoriy gregory grigori hryhory ryhor
igor ihor ihar
ilya illia illya iliya elijah
ivan iwan john jan ioan johannes giovanni jean juan joao
iosif josif yosyp joseph josef jozef jose yosif
irina iryna irene
kirill kyrylo kiril cyril kirylo kyril
konstantin constantino kostiantyn kostyantyn constantine constantin konstantyn kastus
ksenia kseniia oksana xenia kseniya
leonid leonyd leanid
lev leo leon
lidia lidiya lydia
ludmila lyudmila liudmyla lyudmyla liudmila ludmilla
lyubov liubov lubov
maksim maxim maksym maxym maxime
margarita marharyta margaret
mark marko
maria mariya mariia marya mary marie mariana
mikhail mikheil michail mykhailo mikhailo mykhaylo michael mihail mikhael michal michel miguel miklos mikhal mihails
natalia natalya nataliya nataliia natalie nathalie natallia
nikita mykyta mikita
nikolai nikolay mykola nicholas nicolas nikola nicolae mikola mikalai nikolaos nicola mikalay nicolai
oleg oleh aleh
olga olha volha
pavel pavlo paul pawel paulo pablo
petr pyotr petro peter piotr pierre pedro petru pieter piatro petar
radoslav radoslaw
ruslan rouslan
semyon semen semion simon siamion
sergei sergey sergiy serhiy serhii serguei sergej sergio siarhei siarhey serge sergii serhei
stanislav stanislaw stanislau stanislaus
stepan stephen steven stefan stsiapan stephane esteban etienne istvan
svetlana svitlana sviatlana svyatlana
svyatoslav sviatoslav
taras tarass
tatiana tatyana tetiana tetyana tatsiana
timofei timofey tymofiy timothy tymofii
timur tymur
vadim vadym
valentin valentyn valentine valiantsin
valentina valentyna valiantsina
valery valeriy valerii valeri valerie
vasily vasiliy vasyl vassily vasilii basil vasil vassili
vera vira
viktor victor viktar wiktor
viktoria victoria viktoriya viktoriia
vitaly vitaliy vitalii vitali vital witali
vladimir volodymyr wladimir uladzimir wolodymyr vladimer volodimir
vladislav vladyslav uladzislau wladyslaw ladislav
vyacheslav viacheslav vyatcheslav viachaslau wjatscheslaw
yakov yakiv jacob jakob iakov jacques
yana jana iana
yaroslav jaroslav iaroslav
yegor egor yehor iehor jegor yahor
yelizaveta elizaveta elizabeth yelyzaveta lizaveta
yulia julia yuliya iuliia yuliia iulia julie
yuri yury ioury yuriy iurii yurii jurij iury jury iurij
zakhar zahar
zhanna janna
"""

#: Names of Arabic, Persian and Turkic origin. They are held equal in family names, too.
ARABIC = """
abdallah abdullah abdulla abdalla abdollah
abdul abdel abd abdal abdol
abdelkarim abdulkarim abdelkrim abdulkareem
abbas abas
adnan adnane
ahmad ahmed ahmet akhmed akhmad ahmadou
ali aly
amin ameen
amir ameer emir
anwar anwer
asad assad
aziz azeez
bashar bachar bashshar
bilal belal bilel
ebrahim ibrahim abraham ebraheem ibraheem
faisal faysal feisal faycal faisel feysal
fatima fatemeh fatma fatimah
farouk faruk farooq faruq
fuad fouad fuat
gaddafi qaddafi kadafi kaddafi gadhafi qadhafi ghaddafi gheddafi khadafy qadafi gathafi kadhafi
ghassan gassan
habib habeeb
hamid hameed hamed
haniyeh haniya haniyah haniye haniyya
hassan hasan
hossein hussein hussain husein husayn hosein huseyn hussien huseyin hoseyn
houthi huthi hothi
imran emran
ismail esmail ismael ismaeel esmaeil ismayil
jalal galal celal
jamal gamal cemal djamal jamaal
javad jawad dzhavad
kamal kemal kamel
karim kareem
kassem qasem qassem qasim kasem kassim qassim ghasem ghassem kasim kashim
khaled khalid halid
khalifa khalifah
khamenei khameneii khamanei
latif lateef
mahdi mehdi mehti
mahmoud mahmud mahmood mehmood mohamud mohamoud
mansour mansur mansoor
maryam mariam meryem
masoud massoud masud masood mesut
mehmet mehmed
mohsen muhsin mohsin
mokhtar mukhtar
mostafa mustafa mustapha moustafa moustapha
muammar moammar moamer muamar
muhammad mohammed mohammad mohamed muhammed mohamad mohamet muhamad mehmet mehmed magomed mukhammad mukhamed muhamed
mujtaba mojtaba
nabil nabeel
najib nadjib najeeb
nasrallah nasrollah nasralla
nasser nasir naser nassir
nour noor nur nuri
omar umar omer
osama usama ousama
othman osman uthman ottman
qais kais qays
rahim raheem
raisi raeesi raissi
ramzan ramsan ramadan ramazan
rashid rashit rasit rasheed rachid rashed
reza rida riza redha
said saeed saied sayid saaed saeid sayeed
saleh salih
salim saleem selim
salman selman
samir sameer
sayed sayyid seyyed syed sayyed seyed
sharaa shara charaa sharaah
sharif shareef cherif
sisi sissi
soleimani suleimani soleymani sulaimani
suleiman sulaiman suleyman soleiman sleiman solomon
tarik tariq tareq tarek
tayyip tayip
walid waleed oualid
yahya yehia yahia
yasser yasir yaser
yusuf yusif yousef youssef yussef yousuf yusef joseph yosef youssouf yousif
zayed zayid
zainab zeinab zaynab
"""

#: Greek names as on a register of births, as people are called, and as English has them.
GREEK = """
alexandros alexander alekos
anastasios tasos
athanasios athanassios thanasis thanassis thanos
charalampos charalambos haralampos haralambos charalabos haralabos babis
christos hristos chris
dimitrios demetrios dimitris demetris dimitri
dionysios dionysis dionisis
eleftherios lefteris
emmanouil emmanuel emanouil manolis manos
evangelos evaggelos vangelis vaggelis
gerasimos yerasimos
georgios giorgos yiorgos yorgos george georgos
grigorios grigoris gregory
ioannis yannis giannis yiannis yanis gianis john
iosif joseph sifis
irini eirini irene
katerina aikaterini ekaterini catherine
konstantinos constantinos konstandinos constantine konstantine kostas costas kostis costis kostantinos dinos
konstantina constantina
michail michalis mihalis mihail michael mike
nikolaos nicolaos nikos nicos nikolas nicolas nicholas
panagiotis panayiotis panayotis panos takis
pavlos paul
petros peter
spyridon spyros spiros
stefanos stephanos stephen steven
theodoros thodoros theodoris thodoris theodore
vasileios vasilios vassilios vasilis vassilis basil bill
zoi zoe
"""

#: Western names with their usual short forms, which news uses side by side.
WESTERN = """
abraham abe
albert al bert
alfred alf fred
andrew andy drew
anthony tony
antony tony
antonio tony
barbara barb
benjamin binyamin ben benny
bernard bernie
charles charlie chuck carlos karl carl
christopher chris kristofer
daniel dan danny
david dave davit davyd
deborah deb debbie debra
donald don
douglas doug
edward ed eddie ted
elizabeth liz beth elisabeth
eric erik
frederick fred frederic fredrick frederik
geoffrey geoff jeffrey jeff
gerald gerry jerry
gerard gerry
gregory greg
gilbert gilberto
harold harry
henry harry hank henri
jacob jake
james jim jimmy jamie
jeremy jerry
john jack johnny jon
jonathan jon
joseph joe joey
joshua josh
katherine katharine kathy kate katie catherine cathy
kenneth ken
lawrence larry laurence
leonard len leo
louis lou luis lewis
margaret maggie peggy
marjorie marge
matthew matt mathew
michael mike mick
mitchell mitch
nicholas nick nicolas
oscar oskar
pamela pam
patricia pat patty tricia
patrick pat
peter pete
philip phil
raymond ray
rebecca becky
richard dick rick ricky
robert bob rob bobby robbie
rodney rod
ronald ron
rudolph rudy rudolf
samuel sam
sarah sara
stephen steve
steven steve
stanley stan
susan sue suzanne
theodore ted teddy
thomas tom tommy tomas
timothy tim
vincent vince
walter walt
william bill will billy willie
zachary zach zack
"""

#: Family names in forms that no rule of letters joins.
FAMILY = """

khrushchev chruschtschow khruschev hruschev krushchev
gorbachev gorbatschow gorbachov gorbachyov gorbatchev
yeltsin jelzin eltsin ieltsin
tchaikovsky tschaikowsky chaikovsky
zelensky zelenskyy zelenskiy selenskyj zelenskyi zelenski
lukashenko lukashenka loukachenko
klitschko klychko klichko klitchko
poroshenko porochenko
netanyahu netanyahou nethanyahu
saakashvili sahakashvili
ceausescu ceaucescu
"""


def _forms(text: str) -> dict[str, frozenset[str]]:
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for line in text.strip().splitlines():
        names = line.split()
        for name in names:
            forms[name].update(names)
    return {name: frozenset(others) for name, others in forms.items()}


#: Every form that a given name may have, itself included.
GIVEN_FORMS = _forms(SLAVIC + ARABIC + GREEK + WESTERN)
#: Every form that a family name may have, itself included.
FAMILY_FORMS = _forms(ARABIC + FAMILY)
