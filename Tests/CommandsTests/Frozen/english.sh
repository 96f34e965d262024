# An autumn of the routine Kontakt, in English, on a machine without fonts. Read by make.
mkdir "$top/en"
cd "$top/en"
"$program" init . --routine kontakt --language en
# The site is made by the templates that are built into the program.
rm -r templates/site
export SYNPUNKT_FONTS=
change cases/routines/kontakt.yaml 's/^publication: no$/publication: yes/'
file tail <<'END'

reminders:
  - deadline: answer-workdays
    when: 2 workdays before
    to:
      - investigator
END
cat tail >>cases/routines/kontakt.yaml
file tail <<'END'
disposal:
  - decision: KS 2026/7
    kinds:
      - fault
    after: 1 month
END
cat tail >>cases/register.yaml
rm tail
today=2026-08-31

# study CASE TEXT MEASURE
study() {
  file "$(folder "$1")/investigation.yaml" <<END
conducted: $2
measures:
  - what: $3
    status: done
sender-contacted: no
deviation:
  answer: no
END
}

# answer CASE GREETING KIND TEXT
answer() {
  file "$(folder "$1")/letters/reply.txt" <<END
heading: Reply to $3

Dear $2,

$4

Yours sincerely

Omar Nilsson
head of unit
END
}

# 01: a question by mail, answered by mail, delivered.
until_day 2026-09-07
file cases/inbox/1.eml <<'END'
From: Petra Holm <petra@post.example>
To: kommunen@kommun.example
Date: Mon, 07 Sep 2026 08:14:59 +0200
Subject: Opening hours
Message-ID: <1@post.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

When is the library open?
END
touch -t 202609070815.00 cases/inbox/1.eml
at 09:00 anna.berg intake --kind question
at 09:10 anna.berg distribute 1 --unit home-care --area 'Culture and leisure'

# 02: a fault from somebody unknown, to be disposed of.
until_day 2026-09-08
printf 'The lamp at the bus stop is out.\n' >letter.txt
at 10:00 anna.berg new --kind fault --channel phone --taken-down-by 'Anna Berg' --anonymous yes \
  --title 'Lamp at the bus stop' --from letter.txt
at 10:01 anna.berg distribute 2 --unit home-care --area 'Streets and traffic'
study 02 'Looked at.' 'New lamp.'
at 14:00 omar.nilsson sign-off 2
at 14:10 anna.berg set 2 publish=no 'publish-reason=Nothing to tell.' 'journal=not-applicable'
at 14:11 anna.berg close 2 --outcome anonymous

until_day 2026-09-10
study 01 'Asked the library.' 'The hours are on the door.'
at 10:00 omar.nilsson sign-off 1
at 10:10 anna.berg set 1 answered=2026-09-10 reply-way=email
at 10:20 anna.berg set 1 publish=no 'publish-reason=Of no interest to others.' 'journal=not-applicable'
at 10:21 anna.berg close 1

# 03: a complaint, published and closed.
until_day 2026-09-21
printf 'The snow is put in front of my gate.\nEvery winter!\n' >letter.txt
at 09:00 anna.berg new --kind complaint --channel letter --name 'Wilhelmina Thorne' --address 'Birch Lane 3
999 10 Exempelstad
' --contact letter --title 'Snow in front of gates' --from letter.txt
at 09:10 anna.berg distribute 3 --unit home-care --area 'Streets and traffic'
until_day 2026-09-28
study 03 'Talked to the drivers.' 'New route.'
answer 03 'Wilhelmina Thorne' 'your complaint' 'The plough will take another route.'
at 10:00 omar.nilsson sign-off 3
at 10:10 anna.berg letter 3 --pdf
at 10:20 anna.berg post 3
at 11:00 anna.berg redact 3
at 11:10 anna.berg approve 3
at 11:11 anna.berg publish 3
at 11:12 anna.berg set 3 'journal=not-applicable'
at 11:13 anna.berg close 3

until_day 2026-10-12
at 09:00 anna.berg archive 1 --to packages --bag
at 13:00 anna.berg dispose --decision 'KS 2026/7'

# 04: a suggestion that will be approved; 05: a complaint whose letter will be set.
until_day 2026-11-02
printf 'Plant more trees along the school road.\n' >letter.txt
at 09:00 anna.berg new --kind suggestion --channel letter --name 'Percival Lund' --address 'Birch Lane 5
999 10 Exempelstad
' --contact letter --title 'Trees along the school road' --from letter.txt
at 09:10 anna.berg distribute 4 --unit home-care --area 'Parks and nature'
printf 'The water tastes of iron.\n' >letter.txt
at 09:20 anna.berg new --kind complaint --channel visit --taken-down-by 'Anna Berg' --name 'Ottoline Grey' \
  --address 'Birch Lane 7
999 10 Exempelstad
' --contact letter --title 'Water' --from letter.txt
at 09:30 anna.berg distribute 5 --unit home-care --area 'Water and waste'

# 06: praise on social media; 07: nothing for the register.
until_day 2026-11-03
printf 'The new pool is lovely.\n' >letter.txt
at 09:00 anna.berg new --kind praise --channel social-media --anonymous yes --title 'The pool' --from letter.txt
at 09:10 anna.berg distribute 6 --unit home-care --area 'Culture and leisure'
at 09:20 anna.berg set 6 publish=no 'publish-reason=It stands there already.' 'journal=not-applicable'
at 09:21 anna.berg close 6
printf 'Lower the taxes.\n' >letter.txt
at 10:00 anna.berg new --kind question --channel email --name 'Bo Ek' --email bo@post.example --contact email \
  --title 'Taxes' --from letter.txt
at 10:10 anna.berg distribute 7 --unit home-care --area Other
at 10:20 anna.berg set 7 publish=no 'publish-reason=Political.' 'journal=not-applicable'
at 10:21 anna.berg close 7 --outcome out-of-scope --ground political

# 08: a complaint that runs; two working days before its last day are the morning after.
until_day 2026-11-17
printf 'The bus shelter leaks.\n' >letter.txt
at 09:00 anna.berg new --kind complaint --channel web --name 'Rosamund Falk' --email rosamund@post.example \
  --contact email --title 'Bus shelter' --from letter.txt
at 09:10 anna.berg distribute 8 --unit home-care --area 'Streets and traffic'

# 09: a protected identity.
until_day 2026-11-18
printf 'Somebody reads my letters.\n' >letter.txt
at 10:00 anna.berg new --kind complaint --channel oral --taken-down-by 'Anna Berg' --name 'Cornelius Vane' \
  --contact none --title 'Letters' --from letter.txt
at 10:00 anna.berg set 9 protected-identity=yes
at 10:10 anna.berg distribute 9 --unit home-care --area Other

until_day 2026-11-23
study 04 'Walked along the road.' 'Twelve trees.'
study 05 'Took samples.' 'The pipe is rinsed.'
answer 04 'Percival Lund' 'your suggestion' 'There will be twelve trees.'
answer 05 'Ottoline Grey' 'your complaint' 'We have rinsed the pipe.'
for case in 4 5; do
  at 13:00 omar.nilsson sign-off $case
  at 14:00 anna.berg letter $case --pdf
done
at 14:10 anna.berg post 4
at 15:00 anna.berg redact 4
at 15:30 anna.berg approve 4
file cases/inbox/scan.pdf <<'END'
%PDF-1.4
%%EOF
END
touch -t 202611231500.00 cases/inbox/scan.pdf

# 10: a fault that nobody has looked at.
until_day 2026-11-25
printf 'The swing is broken.\n' >letter.txt
at 15:00 anna.berg new --kind fault --channel phone --taken-down-by 'Anna Berg' --anonymous yes \
  --title 'Broken swing' --from letter.txt
rm letter.txt

until_day "$frozen"
"$program" watch --once --at "${frozen}T16:00"
"$program" list --at "${frozen}T16:01" >/dev/null
unset SYNPUNKT_FONTS
