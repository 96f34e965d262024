# An autumn of the routine Synpunkten, in Swedish. Read by make.
mkdir "$top/sv"
cd "$top/sv"
"$program" init .
change cases/register.yaml 's/^  till:$/  till: arkiv/'
file tail <<'END'
gallring:
  - beslut: KS 2026/118
    typer:
      - beröm
    utfall:
      - hanterad
    efter: 1 månad
END
cat tail >>cases/register.yaml
rm tail
# Where no font is named, Liberation Sans would be taken when it is there.
change cases/register.yaml 's/^  typsnitt:$/  typsnitt: DejaVu Sans/'
today=2026-08-31

# investigate CASE PERSON TEXT MEASURE
investigate() {
  file "$(folder "$1")/investigation.yaml" <<END
genomförande: |
  $2
åtgärder:
  - vad: $3
    status: planerad
    klar: 2027-02-26
  - vad: Gruppen har gått igenom synpunkten.
    status: genomförd
kontakt med synpunktslämnaren: ja
avvikelse:
  svar: nej
END
}

# reply CASE GREETING KIND TEXT
reply() {
  file "$(folder "$1")/letters/reply.txt" <<END
rubrik: Svar på $3
bilagor:
  - Broschyren Synpunkten

Hej $2,

$4

Med vänlig hälsning

Omar Nilsson
enhetschef
END
}

# 01: a complaint with everything, from the brochure to the archive.
until_day 2026-09-07
file brev.txt <<'END'
Hej
Min man har hemtjänst sedan fyra år och jag har aldrig blivit tillfrågad om
vad vi tycker. Fråga alla, och fråga oftare.

Gunnel Rask
END
at 09:12 anna.berg new --typ klagomål --kanal broschyr --namn 'Gunnel Rask' \
  --adress 'Lindvägen 3
999 10 Exempelstad
' --kontakt brev --rubrik 'Kunderna tillfrågas för sällan' --from brev.txt

# 02: praise from somebody unknown.
until_day 2026-09-08
printf 'Tack för att ni alltid kommer i tid.\n' >brev.txt
at 10:05 anna.berg new --typ beröm --kanal broschyr --anonym ja --rubrik 'Tack för tiden' --from brev.txt
at 10:20 anna.berg distribute 1 --enhet hemtjanst --område Delaktighet
until_day 2026-09-09
at 08:40 anna.berg distribute 2 --enhet hemtjanst --område Utbud
until_day 2026-09-10
at 09:00 anna.berg set 2 publicera=nej 'publiceringsskäl=Står redan på anslagstavlan.'
at 09:01 anna.berg set 2 'journalförd=ej aktuellt'
at 09:02 anna.berg close 2

# 03: a suggestion; 04: a complaint that is withdrawn. They go to the archive together.
until_day 2026-09-14
printf 'Sätt upp en klocka i matsalen,\nså att alla ser när det är lunch.\n' >brev.txt
at 08:30 anna.berg new --typ förslag --kanal webbformulär --namn 'Torsten Ögren' \
  --adress 'Myrgränd 8
999 11 Exempelstad
' --kontakt brev --rubrik 'En klocka i matsalen' --from brev.txt
at 08:35 anna.berg distribute 3 --enhet hemtjanst --område 'Fysisk miljö'
printf 'Ni har glömt min nyckel igen.\n' >brev.txt
at 13:10 anna.berg new --typ klagomål --kanal telefon --upptecknad-av 'Anna Berg' --namn 'Sixten Bergh' \
  --adress 'Kvarnbacken 2
999 10 Exempelstad
' --kontakt telefon --telefon '070-174 06 35' --rubrik 'Borttappad nyckel' --from brev.txt
at 13:12 anna.berg distribute 4 --enhet hemtjanst --område Övrigt --till karin.lindqvist
until_day 2026-09-16
at 15:00 anna.berg set 4 publicera=nej 'publiceringsskäl=Återtagen samma vecka.' 'journalförd=ej aktuellt'
at 15:01 anna.berg close 4 --utfall återtagen

until_day 2026-09-22
file "$(folder 01)/notes.yaml" <<'END'
- tid: 2026-09-22 10:15
  av: omar.nilsson
  text: |
    Ringde upp. Hon vill att resultatet visas för varje utförare och
    att anhöriga också får svara.
END
investigate 01 'Jag har gått igenom hur undersökningarna har gjorts sedan 2019.' \
  'Kundundersökningen görs varje år.'
reply 01 'Gunnel Rask' 'ditt klagomål om kundundersökningen' 'Tack för klagomålet. Undersökningen ska göras
varje år, och den kommer att omfatta alla kunder.

- Den första görs *senast i februari*.'
at 15:20 omar.nilsson sign-off 1
until_day 2026-09-23
at 10:00 anna.berg letter 1 --pdf
at 10:05 anna.berg post 1
until_day 2026-09-25
at 09:00 anna.berg redact 1
at 09:20 anna.berg approve 1
at 09:25 anna.berg publish 1
at 09:29 anna.berg set 1 'journalförd=ej aktuellt'
at 09:30 anna.berg close 1

until_day 2026-10-01
investigate 03 'Jag har talat med husmor och mätt väggen.' 'En klocka sätts upp.'
reply 03 'Torsten' 'ditt förslag' 'En klocka kommer upp på långväggen före jul.'
at 14:00 omar.nilsson sign-off 3
at 14:30 anna.berg letter 3 --pdf
at 14:35 anna.berg post 3
until_day 2026-10-05
at 09:00 anna.berg redact 3
at 09:10 anna.berg approve 3
at 09:11 anna.berg publish 3
at 09:12 anna.berg set 3 'journalförd=2026-10-05'
at 09:13 anna.berg close 3

# 05: a complaint by phone, with an attachment, whose answer is delayed.
until_day 2026-10-06
printf 'Duschen läcker, och ingen kommer.\n' >brev.txt
at 11:00 anna.berg new --typ klagomål --kanal telefon --upptecknad-av 'Omar Nilsson' --namn 'Ingegerd Åhs' \
  --adress 'Sågverksstigen 11
999 12 Exempelstad
' --kontakt brev --rubrik 'Duschen läcker' --from brev.txt
at 11:05 anna.berg set 5 'relaterade=SYN-2026-0003'
file "$(folder 05)/attachments/lista.txt" <<'END'
Läckan syns vid golvbrunnen.
END
until_day 2026-10-07
at 08:10 anna.berg distribute 5 --enhet hemtjanst --område 'Fysisk miljö'

# What is old enough goes, by the decision: number 2.
until_day 2026-10-12
at 13:00 anna.berg dispose --beslut 'KS 2026/118'

# 06: a suggestion that will be approved; 07: a complaint whose letter will be set.
until_day 2026-10-13
printf 'Låt oss välja mellan två rätter på söndagar.\nDet gör ni på Almhaga.\n' >brev.txt
at 09:30 anna.berg new --typ förslag --kanal brev --namn 'Börje Ståhl' --adress 'Tallåsen 40
999 10 Exempelstad
' --kontakt brev --rubrik 'Två rätter på söndagar' --from brev.txt
at 09:31 anna.berg distribute 6 --enhet hemtjanst --område Kost
printf 'Maten är kall när den kommer.\n' >brev.txt
at 09:40 anna.berg new --typ klagomål --kanal besök --upptecknad-av 'Anna Berg' --namn 'Elvy Qvist' \
  --adress 'Hamngatan 1 lgh 1203
999 10 Exempelstad
' --kontakt brev --rubrik 'Kall mat' --from brev.txt
at 09:41 anna.berg distribute 7 --enhet hemtjanst --område Kost

# The first package.
until_day 2026-10-14
at 13:00 anna.berg archive 1

until_day 2026-10-20
at 09:00 omar.nilsson set 5 förlängd.till=2026-12-01 'förlängd.skäl=Rörmokaren kommer först i november.'
file "$(folder 05)/letters/delay.txt" <<'END'
rubrik: Svaret dröjer

Hej Ingegerd Åhs,

Rörmokaren kommer först i november. Du får svaret senast den 1 december 2026.

Med vänlig hälsning

Omar Nilsson
enhetschef
END
at 09:10 anna.berg letter 5 --mall försening --pdf
at 09:15 anna.berg post 5 --mall försening

# 08: whose letter waits to be set; 09: a protected identity; 10: a mark of secrecy.
until_day 2026-10-26
printf 'Ni byter personal hela tiden.\n' >brev.txt
at 08:30 anna.berg new --typ klagomål --kanal broschyr --namn 'Hjördis Wallén' --adress 'Åkervägen 9
999 13 Exempelstad
' --kontakt brev --rubrik 'Ny personal varje vecka' --from brev.txt
at 08:31 anna.berg distribute 8 --enhet hemtjanst --område Utbud
printf 'Larmet går till fel telefon.\n' >brev.txt
at 09:00 anna.berg new --typ klagomål --kanal muntligt --upptecknad-av 'Anna Berg' \
  --namn 'Ottilia Fransson' --kontakt ingen --rubrik 'Larmet' --from brev.txt
at 09:00 anna.berg set 9 'skyddad identitet=ja'
at 09:01 anna.berg distribute 9 --enhet hemtjanst --område Övrigt
printf 'Min medicin låg framme.\n' >brev.txt
at 09:30 anna.berg new --typ klagomål --kanal brev --namn 'Valter Nordh' --adress 'Smedjevägen 21
999 10 Exempelstad
' --kontakt brev --rubrik 'Hemligt' --from brev.txt
at 09:31 anna.berg set 10 'sekretess.lagrum=OSL 26 kap. 1 §' sekretess.datum=2026-10-26 \
  sekretess.av=anna.berg sekretess.upphör=2096-10-26 publicera=nej 'publiceringsskäl=Gäller en enskilds hälsa.'
at 09:32 anna.berg distribute 10 --enhet hemtjanst --område Kompetens

# 11: will be published and taken off again.
until_day 2026-10-27
printf 'Jag fick vänta en timme på hissen.\n' >brev.txt
at 10:00 anna.berg new --typ klagomål --kanal broschyr --namn 'Arvid Zetterström' --adress 'Norrmalm 5
999 10 Exempelstad
' --kontakt brev --rubrik 'Hissen' --from brev.txt
at 10:01 anna.berg distribute 11 --enhet hemtjanst --område Tillgänglighet

# 12: praise with a letter.
until_day 2026-10-28
printf 'Flickan som kom i fredags sjöng för mig.\n' >brev.txt
at 10:00 anna.berg new --typ beröm --kanal broschyr --namn 'Dagny Hök' --adress 'Bygatan 77
999 10 Exempelstad
' --kontakt brev --rubrik 'Sång' --from brev.txt
at 10:01 anna.berg distribute 12 --enhet hemtjanst --område Bemötande
reply 12 'Dagny Hök' 'ditt beröm' 'Tack! Vi har hälsat henne det.'

# 13: belongs to somebody else.
until_day 2026-10-29
printf 'Bussen till sjukhuset går inte längre.\n' >brev.txt
at 11:00 anna.berg new --typ klagomål --kanal webbformulär --namn 'Folke Äng' --adress 'Bryggan 3
999 14 Exempelstad
' --kontakt brev --rubrik 'Bussen' --from brev.txt
at 11:01 anna.berg distribute 13 --enhet hemtjanst --område Övrigt
at 15:00 anna.berg set 13 publicera=nej 'publiceringsskäl=Hör till regionen.' 'journalförd=ej aktuellt'
at 15:01 anna.berg close 13 --utfall överförd --system 'Regionens synpunkter' --referens R-2026-118

# 14: closed and opened again.
until_day 2026-10-30
printf 'Ha gymnastik på torsdagar också.\n' >brev.txt
at 11:00 anna.berg new --typ förslag --kanal broschyr --namn 'Rut Löv' --adress 'Bryggan 4
999 14 Exempelstad
' --kontakt brev --rubrik 'Gymnastik' --from brev.txt
at 11:01 anna.berg distribute 14 --enhet hemtjanst --område Utbud
at 11:10 anna.berg set 14 publicera=nej 'publiceringsskäl=Återtaget.' 'journalförd=ej aktuellt'
at 11:11 anna.berg close 14 --utfall återtagen
until_day 2026-11-02
at 09:00 anna.berg reopen 14 --skäl 'Hon ringde och vill ha svar.'

until_day 2026-11-04
at 10:00 anna.berg letter 12 --pdf
at 10:01 anna.berg post 12
at 10:10 anna.berg redact 12
at 10:20 anna.berg approve 12
at 10:21 anna.berg publish 12

# 15: by mail, with an attachment; and a scanned brochure that stays in the inbox.
until_day 2026-11-06
file 'cases/inbox/1.eml' <<'END'
From: =?utf-8?Q?M=C3=A4rta?= Sandelin <marta@exempel.example>
To: kommunen@kommun.example
Date: Fri, 06 Nov 2026 07:14:59 +0100
Subject: =?utf-8?Q?Kallt_i_trapphuset?=
Message-ID: <1@exempel.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=del

--del
Content-Type: text/plain; charset=utf-8

Hej!
  Det är 15 grader i trapphuset.
--del
Content-Type: text/csv; name="mätning 1.csv"
Content-Disposition: attachment

dag;grader
--del--
END
touch -t 202611060715.00 cases/inbox/1.eml
at 08:00 anna.berg intake --typ klagomål
file 'cases/inbox/skannad.pdf' <<'END'
%PDF-1.4
%%EOF
END
touch -t 202611061500.00 cases/inbox/skannad.pdf
file "$(folder 15)/sender.yaml" <<'END'
namn: Märta Sandelin
adress: |
  Lindvägen 16
  999 10 Exempelstad
e-post: marta@exempel.example
kontakt: brev
END
chmod 640 "$(folder 15)/sender.yaml"

# Two machines write about it, and Git puts the lines of their logs together.
until_day 2026-11-09
git init -q -b main .
git add .
git commit -q -m Registret
git clone -q . "$top/other"
(
  cd "$top/other"
  at 10:00 anna.berg set 15 'rubrik=15 grader i trapphuset'
  git commit -q -a -m Rubrik
)
at 09:00 anna.berg set 15 'relaterade=SYN-2026-0007'
at 14:00 anna.berg distribute 15 --enhet hemtjanst --område 'Fysisk miljö'
git commit -q -a -m Fördelad
git pull -q --no-rebase --no-edit "$top/other"
rm -rf .git "$top/other"

until_day 2026-11-12
investigate 07 'Jag har mätt maten vid tre dörrar.' 'Nya lådor.'
investigate 08 'Jag har räknat hur många som har varit där.' 'Två fasta kontakter.'
investigate 06 'Jag har frågat köket.' 'Två rätter på söndagar.'
investigate 11 'Jag har läst hissens journal.' 'Ny motor.'
investigate 05 'Rörmokaren har varit där.' 'Ny brunn.'
reply 05 'Ingegerd Åhs' 'ditt klagomål' 'Duschen är lagad, och vi beklagar att det dröjde.'
reply 06 'Börje Ståhl' 'ditt förslag' 'Från januari finns det två rätter på söndagar.'
reply 07 'Elvy Qvist' 'ditt klagomål' 'Vi har köpt nya lådor, och maten är nu varm.'
reply 08 'Hjördis Wallén' 'ditt klagomål' 'Du får två fasta kontakter.'
reply 11 'Arvid Zetterström' 'ditt klagomål' 'Hissen får en ny motor.'
for case in 5 6 11; do
  at 13:00 omar.nilsson sign-off $case
  at 14:00 anna.berg letter $case --pdf
  at 14:10 anna.berg post $case
  at 15:00 anna.berg redact $case
done

until_day 2026-11-16
at 09:00 anna.berg approve 11
at 09:01 anna.berg publish 11
at 09:10 anna.berg approve 5
at 09:11 anna.berg publish 5
until_day 2026-11-18
at 09:00 anna.berg unpublish 11 --skäl 'Synpunktslämnaren har ångrat sig.'
# Two cases as one package, as a file.
at 13:00 anna.berg archive 3 4 --samlat --tar

# 16: a text with the line ends of another system and letters in two parts, and a fault in a file.
until_day 2026-11-24
printf 'Fo\314\210nstret sta\314\212r o\314\210ppet.\r\nSta\314\210ng det!\r\n' >brev.txt
at 10:00 anna.berg new --typ klagomål --kanal broschyr --namn 'Sven-Åke Ek' --adress 'Bryggan 5
999 14 Exempelstad
' --kontakt brev --rubrik 'Fönstret' --from brev.txt
at 10:10 anna.berg distribute 16 --enhet hemtjanst --område 'Fysisk miljö'
file "$(folder 16)/investigation.yaml" <<'END'
# Jag börjar på måndag.
genomförande: Samtal.
åtgärder:
  - vad: Ny hake.
    status: planerat
kontakt med synpunktslämnaren: nej
END
# When it was saved says whether the fault has stood over night.
touch -t 202611241500.00 "$(folder 16)/investigation.yaml"

# 17: came in late.
until_day 2026-11-25
printf 'Ni svarar inte i telefon.\n' >brev.txt
at 15:00 anna.berg new --typ klagomål --kanal broschyr --namn 'Ebba Ljungh' --adress 'Bryggan 6
999 14 Exempelstad
' --kontakt brev --rubrik 'Telefonen' --from brev.txt
at 15:30 anna.berg approve 6
at 16:00 omar.nilsson sign-off 7
at 16:00 omar.nilsson sign-off 8
at 16:10 anna.berg letter 7 --pdf
rm brev.txt

until_day "$frozen"
"$program" watch --once --at "${frozen}T16:00"
"$program" list --at "${frozen}T16:01" >/dev/null
