# Siderne efter login: rådgiverens egne.

language = da
language-other = en
language-other-name = English
somebody = En kollega

## Rundt om siden

nav-label = Sider
nav-today = I dag
nav-team = Teamet
nav-accounts = Konti
nav-content = Tekster
nav-letter = Et brev uden sag
nav-new = Nyt barn
sign-out = Log ud

## Log ind

sign-in-title = Log ind
sign-in-name = Brugernavn
sign-in-password = Adgangskode
sign-in-act = Log ind
sign-in-wrong = Navnet og koden passer ikke sammen. Prøv igen.
sign-in-wait = Der har været for mange forsøg. Du kan prøve igen klokken { $when }.
sign-in-shared = Deler du skærm med andre? Log ud, når du er færdig. Så glemmer browseren det, den har gemt.
sign-in-without = Lav et brev uden at logge ind
sign-in-interrupted = Du var væk for længe, så du er logget ud. Det, du skrev, er med her. Log ind, så kan du sende det.
sign-in-there = Log ind med { $municipality }
sign-in-local = Eller med brugernavn og kode
sign-in-there-window = Kommunens login åbner i et nyt vindue. Kom tilbage hertil, når du er logget ind.
sign-in-there-again = Jeg er logget ind igen
sign-in-there-lost = Dit login blev ikke færdigt her. Måske tog det for lang tid, eller også er siden åbnet igen. Prøv en gang til.
sign-in-there-not-ready = Kommunens login svarer ikke lige nu. Prøv igen om lidt. Sker det igen, så sig det til jeres it-afdeling.
sign-in-there-refused = Kommunens login lukkede dig ikke ind. Prøv igen, eller spørg jeres it-afdeling.
sign-in-there-clock = Uret hos kommunens login og uret her på serveren går ikke ens, så vi kan ikke lukke dig ind. Sig det til jeres it-afdeling.
sign-in-there-not-trusted = Vi kunne ikke være sikre på svaret fra kommunens login, så du er ikke logget ind. Prøv igen. Sker det igen, så sig det til jeres it-afdeling.
sign-in-there-no-role = Kommunens login kender dig, men du har ingen rolle i Børnehøjde. Bed din leder eller jeres it-afdeling om at give dig en.
sign-in-there-exclude = Hos kommunen er du både administrator og med i sager. Det kan man ikke være på én gang her, for en administrator ser ingen sager. Bed jeres it-afdeling om at fjerne den ene rolle.
sign-in-there-closed = Din konto her er lukket. Spørg den, der passer konti i Børnehøjde.
go-on-title = Det, du skrev, er her stadig
go-on-lead = Du er logget ind igen. Tryk på knappen, så fortsætter du, hvor du slap.
go-on-act = Fortsæt

# Det andet trin, når man logger ind
second-step-title = Skriv de seks tal fra din telefon
second-step-lead = Åbn appen med koder på din telefon. Find Børnehøjde, og skriv de seks tal, du ser.
second-step-code = Kode
second-step-lost = Har du ikke telefonen? Så skriv en af dine nødkoder.
second-step-wrong = Koden passer ikke. Hver kode gælder kun én gang og i et halvt minut. Vent på den næste, og prøv igen.
second-step-ended = Der gik for lang tid, eller din adgang er ændret. Log ind igen.
second-step-other = Begynd forfra
enrol-title = Sæt din telefon op
enrol-lead = Du har adgang til noget, der skal passes ekstra godt på. Derfor logger du ind med både adgangskode og telefon. Det tager et par minutter og skal kun gøres én gang.
enrol-lead-own = Så kan ingen logge ind som dig med adgangskoden alene. Det tager et par minutter.
enrol-lead-replaces = Når du har sat den nye telefon op, virker den gamle ikke mere. Du får også nye nødkoder.
enrol-one = Åbn en app til koder på din telefon. Har du ikke en, så spørg dem, der hjælper jer med it.
enrol-two = Vælg at tilføje en konto, og hold kameraet op foran billedet.
enrol-qr = QR-kode til appen på din telefon
enrol-by-hand = Kan du ikke bruge kameraet, så skriv denne nøgle i appen:
enrol-three = Appen viser nu seks tal. Skriv dem her.
enrol-code-hint = Tallene skifter hvert halve minut.
enrol-wrong = Tallene passer ikke. Se efter, at telefonens ur går rigtigt, og prøv med de næste seks tal.
enrol-act = Sæt telefonen op
codes-title = Gem dine nødkoder
codes-lead = Mister du telefonen, kan du logge ind med en af dem. Hver kode virker én gang. De bliver kun vist nu.
codes-how = Skriv dem ud, eller skriv dem ned, og læg dem et sikkert sted. Ikke sammen med telefonen.
codes-noted = Jeg har gemt dem
ask-again-title = Er det stadig dig?
ask-again-lead = Det her kan gøre skade, hvis en anden sidder ved din skærm. Skriv de seks tal fra din telefon. Det, du var i gang med, er med.
ask-again-lead-password = Det her kan gøre skade, hvis en anden sidder ved din skærm. Skriv din adgangskode. Det, du var i gang med, er med.
ask-again-lead-there = Det her kan gøre skade, hvis en anden sidder ved din skærm. Log ind igen hos din kommune. Det, du var i gang med, er med.
ask-again-not-yet = Du er ikke logget ind igen endnu. Log ind hos kommunen, og kom så tilbage hertil.
ask-again-wrong = Adgangskoden passer ikke. Prøv igen.
ask-again-act = Det er mig
ask-again-back = Lad være, og gå tilbage
proved-title = Tak, det er dig
proved-lead = Tryk på knappen, så bliver det sendt.
me-factor = Telefonen, når du logger ind
me-factor-why = Du logger ind med adgangskoden alene. Sæt din telefon op, så er det ikke nok, at nogen kender den.
me-factor-there = Du logger ind med adgangskode og telefon.
me-factor-act = Sæt telefonen op
me-factor-change = Skift telefon, eller få nye nødkoder

## Tid

when-moment = { $day } klokken { $clock }
when-until = senest { $day }

## I dag

today-title = { $day }
today-talks = Mine samtaler
today-talks-none = Der er ingen samtaler de næste to uger.
today-deadlines = Frister
today-promises = Det har jeg lovet
today-waiting = Børn, der venter
today-late = Tiden er gået:
today-more = Vis flere
today-empty-title = Her er der ro
today-empty = Når du har en sag, står dine samtaler her. Det samme gør dine frister og det, du har lovet. Begynd med et nyt barn, eller bed din koordinator om at give dig en sag.
lacks-label = Det mangler
lacks-letter = Brevet er ikke givet endnu
lacks-bisidder = Barnet har ikke fået at vide, at det har ret til en bisidder
lacks-personal = Der er ingen personlig sætning
lacks-promise = Et løfte skal holdes inden samtalen
act-prepare = Forbered samtalen
act-promise = Se løftet
deadline-24-hours = Underretningen skal vurderes inden for 24 timer
deadline-receipt = Kvittering til den, der har underrettet
deadline-four-months = Undersøgelsen skal være færdig
deadline-follow-up = Opfølgning på hjælpen
glass-mark = En kollega har åbnet sagen, fordi det var akut.

## Barnet

child-age = { $years } år
child-reference = sag { $number }
child-protected = Adressen er beskyttet. Vis ikke siden til andre, og print den ikke, før du har tænkt dig om.
child-card-void = Barnets kort virker ikke mere, for koden er tastet forkert ni gange.
child-card-void-act = Giv barnet et nyt kort
child-carries = Det følger med, da du fik sagen
child-carries-since = Du overtog sagen efter { $from } { $day }. Det her skal barnet ikke fortælle igen.
child-closed = Sagen er afsluttet.
child-people = De voksne og andre omkring barnet
child-people-none = Der står ingen her endnu. Skriv dem, når du forbereder samtalen.
child-meetings = Møder
child-meetings-none = Der er ingen møder endnu.
child-documents = Breve og papirer
child-documents-none = Barnet har ikke fået noget endnu.
child-promises = Løfter til barnet
child-promises-none = Der er ikke lovet noget endnu.
child-steps = Skridt i sagen
child-steps-none = Der står ingen skridt endnu.
child-told = Det har barnet fået at vide om sine rettigheder
child-told-none = Det er ikke noteret, at barnet har hørt om sine rettigheder.
child-history = Det er der sket
child-history-none = Der er ikke sket noget endnu.
meeting-no-time = Uden tidspunkt
talk-from-file = fra filen
glass-line = { $who } åbnede sagen { $from }, fordi det var akut, og kan se den til { $until }. Grunden: { $reason }
paper-made = lavet { $day }
by-import = Systemet
by-child = Barnet
by-somebody = Nogen
act-export = Hent sagen som fil
act-pdf = PDF
act-poster = Til væggen (A3 af to ark)
act-cards = Kort til at klippe ud
act-pocket = Til lommen
act-hand-over = Giv det til barnet
promise-settle = Skriv, hvordan det gik med løftet
promise-told = Hvad har du sagt til barnet?
promise-kept = Jeg har holdt det
promise-broken = Jeg holdt det ikke
promise-was-kept = holdt { $day }
promise-state-open = åbent
promise-state-kept = holdt
promise-state-broken = ikke holdt
promise-state-dropped = gælder ikke mere

role-adviser = rådgiver
role-second-adviser = den anden rådgiver
role-former-adviser = tidligere rådgiver
role-leader = leder
role-teacher = lærer
role-pedagogue = pædagog
role-health-visitor = sundhedsplejerske
role-psychologist = psykolog
role-mother = mor
role-father = far
role-parent = forælder
role-step-parent = bonusforælder
role-foster-parent = plejeforælder
role-sibling = søskende
role-family = familie
role-friend = ven
role-residential-staff = voksen på institutionen
role-interpreter = tolk
role-police = politi
role-barnehus = børnehuset
role-family-therapist = familiebehandler
role-contact-person = kontaktperson
role-lawyer = advokat
role-bisidder = bisidder
role-other = anden voksen

meeting-first-talk = første samtale
meeting-follow-up = opfølgning
meeting-closing = afslutning
meeting-handover = ny rådgiver
meeting-decision = afgørelse
meeting-barnehus = børnehuset
meeting-network = netværksmøde
meeting-state-planned = planlagt
meeting-state-held = holdt
meeting-state-cancelled = aflyst

step-state-done = gjort
step-state-now = i gang
step-state-next = det næste
step-state-waiting = venter
step-state-later = senere
step-state-skipped = sprunget over

told-said = sagt
told-shown-card = vist på kort
told-practised = øvet
reaction-understood = forstået
reaction-not-sure = måske forstået
reaction-not-understood = ikke forstået
reaction-declined = ville ikke høre om det
right-bisidder = Bisidder
right-not-answer = Ikke at svare
right-stop = Stop
right-another-way = På en anden måde
right-hear-notes = At høre, hvad der er skrevet
right-what-next = Hvad der sker nu
right-another-place = Et andet sted
right-complaint = At klage
right-interpreter = Tolk
right-see-papers = At se sine papirer

kind-before-meeting = Brev før samtalen
kind-opening-card = Åbningskort
kind-rights = Rettigheder
kind-timeline = Barnets vej
kind-screen = Barnets egen side
kind-talk = Skærmen på bordet under samtalen
kind-access-card = Kort til barnets side
kind-waiting = Livstegn
kind-take-home = Side fra slutningen
kind-after-meeting = Brev efter samtalen
kind-bisidder-guide = Til bisidderen
version-full = hele brevet
version-neutral = neutral
for-adult = til den voksne
handed-read-aloud = læst højt
handed-kept-by-safe-adult = gemt hos en tryg voksen
handed-taken-home = taget med hjem
handed-keeper = hos { $name }

event-opened = { $who } oprettede sagen.
event-case-changed = { $who } rettede i sagen.
event-confirmed = { $who } bekræftede et punkt, der skulle bekræftes.
event-assigned = { $who } fordelte sagen.
event-adviser-changed = { $who } skrev, at barnet får en ny rådgiver.
event-document-made = { $who } lavede et papir.
event-handed-over = { $who } gav barnet et papir.
event-promise-kept = { $who } holdt et løfte.
event-promise-broken = { $who } skrev, at et løfte ikke blev holdt.
event-promise-dropped = { $who } skrev, at et løfte ikke gælder mere.
event-step-moved = { $who } flyttede et skridt i sagen.
event-way-shown = { $who } viste barnet, hvor vejen er nået til.
event-asked = { $who } skrev til sin rådgiver.
event-question-read = { $who } læste det, barnet havde skrevet.
event-meeting-held = { $who } skrev, at mødet er holdt.
event-told = { $who } skrev, hvad barnet har hørt om sine rettigheder.
event-checklist-begun = { $who } begyndte at gøre en samtale færdig.
event-point-put-down = { $who } satte et punkt efter en samtale.
event-journal-made = { $who } lavede et notat til journalen.
event-closed = { $who } afsluttede sagen.
event-reopened = { $who } åbnede sagen igen.
event-basics-put = { $who } rettede sagens oplysninger.
event-child-put = { $who } rettede det, der står om barnet.
event-safety-answered = { $who } svarede på spørgsmålene om sikkerhed.
event-person-put = { $who } skrev om en person i sagen.
event-person-removed = { $who } tog en person ud af sagen.
event-person-left = { $who } skrev, at en person ikke længere er med.
event-notice-put = { $who } skrev om en underretning.
event-step-put = { $who } skrev om et skridt i sagen.
event-step-removed = { $who } tog et skridt ud af sagen.
event-steps-ordered = { $who } satte skridtene i en anden rækkefølge.
event-promise-made = { $who } skrev et løfte til barnet ned.
event-promise-carried = { $who } gav et løfte videre til barnets nye rådgiver.
event-decision-put = { $who } skrev en afgørelse ned.
event-ending-planned = { $who } skrev, hvordan sagen slutter.
event-meeting-planned = { $who } planlagde et møde.
event-plan-changed = { $who } ændrede planen for et møde.
event-meeting-cancelled = { $who } aflyste et møde.
event-room-changed = { $who } ændrede, hvem der er med til et møde.
event-bisidder-offered = { $who } skrev, at barnet har hørt om sin ret til en bisidder.
event-line-written = { $who } skrev barnets ord ned.
event-line-placed = { $who } skrev, hvor barnets ord skal stå.
event-ending-part-put = { $who } skrev, hvordan en samtale slutter.
event-feedback-given = { $who } skrev, hvordan barnet syntes, samtalen var.
event-feelings-shown = { $who } skrev, hvilke følelser barnet viste.
event-observed = { $who } skrev ned, hvad der blev set.
event-corrected = { $who } rettede noget i en samtale, der er holdt.
event-ids-given = { $who } gav sagens dele navne, så de kan rettes hver for sig.

## Nyt barn

new-title = Et nyt barn
new-lead = Skriv det, du ved nu. Resten kommer, når du forbereder samtalen.
new-name = Barnets fornavn
new-name-hint = Som barnet selv vil kaldes.
new-birth = Fødselsdag
new-birth-hint = Rettigheder følger alderen. Barnet ser ikke datoen.
new-reference = Sagsnummer
new-reference-hint = Det nummer, sagen har hos jer. Barnet ser det ikke.
new-act = Opret sagen
new-file-title = Eller læs en sagsfil ind
new-file-why = En fil i formatet case/1, for eksempel fra jeres fagsystem.
new-file-label = Sagsfil (JSON, højst 1 MB)
new-file-act = Læs filen ind

## Giv det til barnet

hand-title = Giv det til barnet
hand-lead = Skriv, hvordan barnet fik papiret. Så kan I altid se, hvad barnet har fået at vide.
hand-what = Papiret
hand-how = Hvordan fik barnet det?
hand-read-aloud = Jeg læste det højt og har det selv
hand-kept-by-safe-adult = En tryg voksen gemmer det for barnet
hand-taken-home = Barnet tog det med hjem
hand-taken-home-warning = Dette papir må ikke tages med hjem. Er det sket alligevel, så skriv det, og tal med din leder i dag.
hand-kept-by = Hvem gemmer det?
hand-on = Hvornår?
hand-went = Hvordan gik det?
hand-went-hint = Kort og i dine egne ord. Barnet ser det ikke.
hand-act = Gem
back-to-child = Tilbage til { $child }

## Fejl

fault-not-yours-title = Her har du ikke adgang
fault-not-yours = Siden er til andre opgaver end dine. Mangler du adgang, så spørg den, der passer jeres konti.
fault-not-your-case-title = Sagen er ikke din
fault-not-your-case = En kollega har sagen. Er det akut, så spørg din koordinator.
fault-gone-title = Sagen er slettet
fault-gone = Sagen er slettet for altid. Det eneste, der er tilbage, er, at den har været her.
fault-does-not-fit-title = Det passer ikke til sagen
fault-does-not-fit = Det, du bad om, passer ikke til sagen, som den står nu. Måske er den afsluttet, eller løftet er holdt. Intet er gemt. Gå tilbage, så står det, du skrev, der stadig.
fault-not-done-title = Det blev ikke gjort
fault-not-done = Der er ikke gemt noget. Gå tilbage i browseren, så står det, du skrev, der stadig.
fault-lacking-title = Der mangler et svar
fault-lacking = Noget, der skal svares på, er tomt. Gå tilbage, så står det, du skrev, der stadig.
fault-unavailable-title = Sagerne svarer ikke lige nu
fault-unavailable = Vent lidt, og prøv igen. Gå tilbage, så står det, du skrev, der stadig.
fault-upgrading-title = Sagerne kan ikke ændres lige nu
fault-upgrading = Serveren er ved at få en ny udgave. Indtil den er færdig, kan du læse sagerne, men ikke ændre dem. Det, du skrev, er ikke gemt. Gå tilbage, og kopiér det. Bliver det ved, så sig det til den, der passer serveren.
fault-full-title = Der er ikke plads til mere
fault-full = Det, du skrev, er ikke gemt. Gå tilbage, kopiér det, og sig det til den, der passer serveren.
fault-to-case = Tilbage til sagen
fault-to-home = Tilbage til din startside

## Forbered samtalen

prepare-title = Forbered samtalen med { $child }
guide-begin = Vis et skridt ad gangen
guide-all = Vis det hele på én gang
guide-step = Skridt { $step } af { $of }
guide-on = Gem, og gå videre
guide-back = Tilbage
prepare-saved = Kladden er gemt { $when }.
act-draft = Gem kladde
act-make = Lav papiret
act-after-talk = Efter samtalen
act-journal = Notat til journalen
draft-ended = Du er logget ud. Det, du har skrevet, står her stadig. Log ind i et nyt vindue, og skriv så videre her.
draft-unsaved = Kladden kunne ikke gemmes. Det, du har skrevet, står her stadig. Vi prøver igen, når du skriver videre.
draft-elsewhere = Du har også skrevet her i et andet vindue. Det er gemt { $when }.
draft-other-talk = Du har en kladde til en anden samtale. Den er gemt { $when }.
draft-open = Åbn den
draft-apart = Kladden er ændret eller brugt i et andet vindue. Det, du har skrevet her, er gemt for sig, så intet er gået tabt.
draft-drop = Slet kladden
draft-drop-act = Slet det, jeg har skrevet her
fault-drafts-title = Der ligger for mange kladder i sagen
fault-drafts = Det, du skrev, er ikke gemt. Gå tilbage, så står det der stadig. Slet nogle af dine andre kladder, og prøv igen.
reader-back-case = Tilbage til sagen

## Efter samtalen

talk-title = Efter samtalen
talk-lead = Skriv det, du ved nu, og spring resten over. Det, der stod her før, bliver stående. Bagefter får du et notat til journalen.
talk-held = Samtalen
talk-started = Begyndte klokken
talk-ended = Sluttede klokken
talk-bisidder = Bisidder
talk-bisidder-why = Det skal kunne ses, at barnet har fået at vide, at det har ret til en bisidder (barnets lov § 6).
talk-offered-on = Hvornår fik barnet det at vide?
talk-offered-how = Hvordan?
talk-offered-how-hint = For eksempel: i brevet og igen ved samtalens begyndelse.
talk-offered-answer = Hvad svarede barnet?
talk-rights = Rettigheder
talk-rights-why = Hvad har barnet fået at vide, og hvordan tog barnet det? »Ikke forstået« er et godt svar: Så ved den næste, at det skal siges igen.
talk-told-how = Sådan blev det sagt
talk-told-took = Sådan tog barnet det
talk-said = Barnets egne ord
talk-said-more = Det sagde barnet
talk-said-hint = En linje for hver ting. Brug barnets ord, ikke dine.
talk-confirmed = Jeg læste det op, og barnet sagde ja til det
talk-observed = Det så og hørte I
talk-observed-why = Kun det, der kunne ses og høres. Skriv vurderingen et andet sted.
talk-observed-what = Hvad så eller hørte I?
talk-observed-context = I hvilken sammenhæng?
talk-promises = Det lovede jeg barnet
talk-promises-why = Løfterne kommer på I dag, til de er holdt.
talk-promise = Jeg lovede
talk-promise-by = Senest
talk-after = Det sker nu
talk-after-what = Hvad har du sagt til barnet, at der sker nu?
talk-after-hint = Hele sætninger til barnet, som i brevet.
talk-hear-on = Hvornår hører barnet fra dig?
talk-act = Gem, og se notatet

## Notatet til journalen

journal-title = Notat om samtalen med { $child }
journal-lead = Notatet har de samme overskrifter hver gang. Det, ingen har noteret, står som ikke noteret. Barnet læser det ikke.
journal-copy = Kopiér notatet
journal-copied = Kopieret
journal-text = Hent som tekst
journal-pdf = Hent som PDF
journal-more = Skriv mere efter samtalen
journal-keep = Jeg har lagt notatet i journalen
journal-kept = Lagt i journalen { $day }.
journal-plain = Notatet som ren tekst

## Holdet

team-title = Teamet
team-unassigned = Sager uden rådgiver
team-unassigned-none = Alle sager har en rådgiver.
team-deadlines = Frister den næste uge
team-promises = Løfter til børn
team-waiting = Børn, der venter
team-cases = Alle åbne sager
team-cases-none = Der er ingen åbne sager. Sager kommer her, når en rådgiver opretter et barn.
team-changed = rettet { $when }
act-log = Se loggen
back-to-team = Tilbage til teamet
back-to-today = Tilbage til I dag

## Fordel en sag

assign-title = Hvem har sagen om { $child }?
assign-now = { $who } har sagen nu.
assign-nobody = Ingen har sagen endnu.
assign-adviser = Rådgiver
assign-second = Den anden rådgiver
assign-second-hint = Kan stå tom. Har barnet ikke fået støtte før, er I som udgangspunkt to ved de vigtige møder (barnets lov § 21 stk. 5).
assign-act = Gem
assign-change = Barnet får en ny rådgiver
assign-change-why = Skriv det, barnet har brug for at høre, og det, den nye rådgiver skal vide, så barnet ikke skal fortælle det hele igen.
assign-new = Ny rådgiver
assign-on = Fra hvornår?
assign-reason = Hvorfor skifter barnet rådgiver?
assign-reason-hint = Så det kan siges til barnet. For eksempel: Ida skal på barsel.
assign-carries = Det tager vi med videre
assign-carries-hint = En linje for hver ting: det, barnet har sagt, og det, vi har lovet.
assign-together = De mødes med barnet sammen første gang
assign-change-act = Skift rådgiver
assign-changed = { $day }: fra { $from } til { $to }. { $why }

## Loggen

log-title = Loggen for { $child }
log-lead = Her står alle, der har set eller ændret noget i sagen, og alle, der ikke blev lukket ind. Loggen kan ikke rettes.
log-table = Loggen
log-when = Hvornår
log-what = Hvad
log-from = Hvorfra
from-command-line = serveren
outcome-refused = Det blev afvist.
outcome-stale = Det blev ikke gemt, for en anden havde ændret sagen.
outcome-throttled = Der var for mange forsøg, så det blev stoppet.
outcome-failed = Det lykkedes ikke.
act-of-sign-in = { $who } loggede ind.
act-of-sign-out = { $who } loggede ud.
act-of-child-screen = { $who } gav skærmen til barnet.
act-of-case-opened = { $who } oprettede sagen.
act-of-case-imported = { $who } hentede sagen ind fra en fil.
act-of-case-exported = { $who } hentede sagen som fil.
act-of-case-read = { $who } åbnede sagen.
act-of-list-read = { $who } åbnede en liste.
act-of-history-read = { $who } åbnede historikken.
act-of-case-changed = { $who } ændrede noget i sagen.
act-of-draft-saved = { $who } gemte en kladde.
act-of-assigned = { $who } fordelte sagen.
act-of-state-changed = { $who } afsluttede eller genåbnede sagen.
act-of-document-made = { $who } lavede et papir.
act-of-document-shown = { $who } åbnede et papir.
act-of-document-printed = { $who } hentede et papir som PDF.
act-of-document-handed-over = { $who } skrev, at barnet fik et papir.
act-of-journal-made = { $who } lavede eller hentede et notat til journalen.
act-of-glass-broken = { $who } åbnede sagen, fordi det var akut.
act-of-audit-read = { $who } åbnede loggen.
act-of-account-changed = { $who } ændrede en konto.
act-of-content-changed = { $who } ændrede en tekst.
act-of-wording-proposed = { $who } foreslog andre ord til en tekst.
act-of-wording-approved = { $who } godkendte andre ord til en tekst.
act-of-wording-sent-back = { $who } sendte et forslag til en tekst tilbage.
act-of-case-forgotten = { $who } slettede sagen.
act-of-keys-rotated = { $who } skiftede nøgler.
act-of-upgrade-finished = { $who } afsluttede opgraderingen af serveren.
act-of-backed-up = { $who } tog en sikkerhedskopi.

## En kollegas sag

glass-lead = En kollega har sagen, så du kan ikke se den.
glass-title = Er det akut?
glass-two-hours = Du kan åbne sagen i to timer.
glass-seen = Sagens rådgivere kan se, at du har åbnet den, og hvorfor.
glass-logged = Det står i loggen for altid.
glass-reason = Hvorfor skal du se sagen nu?
glass-reason-hint = For eksempel: Barnet står hos mig, og dets rådgiver er syg.
glass-short = Skriv grunden, så en kollega kan forstå den.
glass-act = Åbn sagen i to timer

## Skridt og frister

act-deadline = Se fristen
act-waiting = Skriv et livstegn til { $child }
deadline-on = Hvornår?
deadline-kept-assessment = Underretningen er vurderet
deadline-kept-receipt = Kvitteringen er sendt
deadline-kept-four-months = Undersøgelsen er færdig
deadline-kept-follow-up = Opfølgningen er holdt

## Konti

accounts-title = Konti
accounts-lead = Her er alle, der kan logge ind i { $municipality }. Du ser ingen sager.
accounts-new = Ny konto
accounts-back = Tilbage til konti
accounts-alone-title = Her er kun dig endnu
accounts-alone = Lav en konto til hver kollega. Begynd med en koordinator, der kan fordele sager, og så rådgiverne. Hver får sin egen kode, og ingen deler konto. Så kan det altid ses, hvem der har gjort hvad.
account-own = (dig)
account-closed = Lukket.
account-signs-in-as = Logger ind som
account-since = Oprettet { $day }
account-roles = Hvad skal kontoen kunne?
account-role-adviser = Rådgiver
account-role-adviser-can = Ser sine egne sager og laver breve til børn.
account-role-coordinator = Koordinator
account-role-coordinator-can = Fordeler sager og ser fristerne.
account-role-editor = Redaktør
account-role-editor-can = Retter teksterne i brevene. Ser ingen sager.
account-role-admin = Administrator
account-role-admin-can = Passer konti. Ser ingen sager.
account-new-lead = Serveren finder på den første kode og viser den én gang, når du har oprettet kontoen.
account-shown = Navn
account-shown-hint = Som kolleger og børn læser det, for eksempel Ida Holm.
account-name = Brugernavn
account-name-hint = Det, der skrives ved login, for eksempel ida.holm.
account-make = Opret kontoen
account-faults = Kontoen er ikke oprettet endnu
account-fault-shown = Skriv kollegaens navn.
account-fault-shown-long = Navnet er for langt. Der er plads til 120 tegn.
account-fault-strange = Der er et tegn i navnet, som ikke kan vises. Skriv det på en anden måde.
account-fault-name = Skriv et brugernavn.
account-fault-name-long = Brugernavnet er for langt. Der er plads til 80 tegn.
account-fault-name-space = Skriv brugernavnet uden mellemrum og særlige tegn.
account-fault-taken = Brugernavnet er taget på denne server. Find på et andet, for eksempel med afdelingen bagefter.
account-fault-roles = Vælg mindst én ting, kontoen skal kunne. Skal den slet ikke bruges mere, så luk den.
account-fault-exclude = En administrator ser ingen sager og kan ikke også være rådgiver eller koordinator. Lav to konti.
account-is-closed = Kontoen er lukket. Ingen kan logge ind med den.
account-part-roles = Roller
account-roles-act = Gem roller
account-part-password = Ny kode
account-password-why = Den gamle kode holder op med at virke, og kollegaen bliver logget ud med det samme.
account-password-own = Den gamle kode holder op med at virke, og du skal logge ind igen med den nye.
account-password-act = Lav en ny kode
account-part-close = Luk kontoen
account-part-open = Åbn kontoen igen
account-close-why = Kollegaen bliver logget ud med det samme og kan ikke logge ind. Det, der er skrevet, bliver stående. Har kollegaen sager, så bed koordinatoren om at fordele dem.
account-close-act = Luk kontoen
account-open-why = Kollegaen kan logge ind igen med sin gamle kode. Er koden glemt, så lav en ny.
account-open-act = Åbn kontoen
account-own-roles = Du kan ikke ændre dine egne roller. Bed en anden administrator om det.
account-asleep = Kontoen havde også: { $roles }. En administrator ser ingen sager, så det åbner ikke noget mere. Skal kollegaen arbejde med sager, så giv det i stedet for administrator.
account-changed = En anden har lige ændret kontoen. Se, hvordan den står nu, og prøv igen.
account-there = Kollegaen logger ind med kommunens login. Rollerne kommer derfra, hver gang kollegaen logger ind, og der er ingen kode her.
account-there-change = Rollerne og koden hører til hos kommunen og kan ikke ændres her. Bed jeres it-afdeling om det, eller luk kontoen.
account-there-name = Logger ind med kommunens login
account-own-close = Du kan ikke lukke din egen konto. Så kunne det ske, at ingen kan passe konti mere. Bed en anden administrator om det.
account-done-roles = Rollerne er gemt. De gælder fra nu af.
account-done-closed = Kontoen er lukket, og kollegaen er logget ud.
account-done-open = Kontoen er åben igen.
password-title-new = { $who } kan nu logge ind
password-title = Ny kode til { $who }
password-lead = Skriv koden ned nu. Den bliver vist denne ene gang og kan ikke findes frem igen.
password-lead-own = Skriv koden ned nu. Den bliver vist denne ene gang. Du er logget ud og skal logge ind med den.
password-is = Kode
password-how = Giv den videre ansigt til ansigt eller i telefonen, ikke i samme mail som brugernavnet.
password-noted = Jeg har skrevet den ned
password-to-account = Se kontoen

## Mig

me-title = Det er mig
me-lead = Skriv det én gang. Så står det i hvert brev, du laver.
me-saved = Det er gemt.
me-first-name = Fornavn
me-first-name-hint = Som børn skal kalde dig.
me-name = Hele dit navn
me-name-hint = Det står under brevet, og dine kolleger ser det.
me-about = En sætning om dig
me-about-hint = Så du ikke er helt fremmed. For eksempel: Jeg har to katte, og jeg elsker at spille fodbold.
me-phone = Telefon
me-phone-hint = Det nummer, et barn må ringe til.
me-hours = Hvornår tager du telefonen?
me-hours-hint = For eksempel: hverdage klokken 9 til 14.
me-neutral = Jeg tager telefonen uden at nævne kommunen
me-neutral-hint = Kun så må nummeret stå på et brev, som andre kan finde.
me-act = Gem
me-photo = Dit billede
me-photo-why = Billedet er til barnets egen skærm, så barnet kan se, hvem der kommer. På papiret er du tegnet. Billedet bliver gjort lille og kvadratisk, og skjulte oplysninger fra kameraet bliver fjernet.
me-photo-alt = Dit billede
me-drawn-alt = En tegnet rådgiver, så længe du ikke har et billede
me-photo-label = Et billede (JPEG, PNG eller WebP, højst 2 MB)
me-photo-act = Brug billedet
me-photo-remove = Fjern billedet
photo-too-large = Billedet er over 2 MB. Tag det i en mindre størrelse, og prøv igen.
photo-too-many-pixels = Billedet har for mange billedpunkter. Gør det mindre, for eksempel 2000 på hver led, og prøv igen.
photo-unreadable = Filen er ikke et billede, vi kan læse. Brug JPEG, PNG eller WebP.
photo-too-busy = Billedet kan ikke gøres lille nok. Prøv et med en roligere baggrund.

## En anden var hurtigere

stale-title = Sagen er ændret imens
stale-lead = En anden ændrede sagen, mens du skrev. Det, du skrev, er her stadig, men det er ikke gemt i sagen endnu.
stale-meanwhile = Det skete imens
stale-yours = Det skrev du
stale-table = Felterne side om side
stale-field = Felt
stale-now = Sådan står det nu
stale-mine = Det skrev du
stale-act = Brug det, jeg skrev, oven på det nye

## Tekster

texts-title = Tekster
texts-lead = Her er sætningerne i de breve, børn får. Du kan skrive dem på jeres måde.
texts-everybody = En rettelse gælder kun jeres kommune. Den kommer med i det næste brev, når en kollega har læst og godkendt den. Breve, der allerede er lavet, bliver, som de er.
texts-shared = Fælles for brevene
texts-whom = { $band } år
texts-whom-pictures = { $band } år, som billeder
texts-whom-neutral = { $band } år, den neutrale del
texts-whom-all = Alle aldre, den neutrale del
texts-sentences = { $count ->
    [one] En sætning
   *[other] { $count } sætninger
}
texts-changed = { $count ->
    [one] En er ændret
   *[other] { $count } er ændret
}
texts-back = Alle tekster
texts-versions = Se, hvad der er ændret, og sæt det tilbage
texts-file-lead = Sætningerne står i den rækkefølge, de har i filen. Et brev bruger dem, der passer til barnet.
texts-is-changed = Ændret
texts-edit = Ret
texts-edit-named = Ret { $key }
texts-original = De oprindelige ord gælder igen fra det næste brev.
text-title = Ret en sætning
text-now = Sådan står den nu
text-new = Skriv den på en anden måde
text-words = Sætningen
text-facts = Det her bliver fyldt ud, når brevet bliver lavet. Lad det stå i sætningen, som det er skrevet:
text-forms = Sætningen har flere former, og brevet vælger den, der passer. Ret kun ordene efter klammerne, og lad resten stå.
text-why = Hvorfor?
text-why-hint = Kort. Det hjælper den kollega, der skal læse forslaget. Skriv ikke om et barn.
text-why-lacks = Skriv kort hvorfor.
text-try = Prøv først
text-save = Foreslå ordene
text-passed = Kontrollen er bestået.
text-example = Sådan står det i et brev:
text-stopped = Det her skal rettes, før ordene kan bruges:
text-right = Sætningen fortæller barnet om en ret: { $right } ({ $sections }). Ret ordene, ikke retten, og lad en jurist læse dem.
text-original = Sådan stod den oprindeligt
text-original-act = Brug de oprindelige ord igen
text-original-why = Det sker med det samme. De oprindelige ord skal ikke godkendes.
text-waiting = Et forslag til sætningen venter på at blive læst.
text-resting = Jeres ord hviler
text-resting-why = Sætningen bliver fyldt ud på en ny måde, efter at serveren er opdateret. Derfor passer jeres ord ikke længere, og de oprindelige gælder. Skriv dem igen, så de passer.
text-fault-late = En anden har ændret sætningen, mens du skrev. Øverst står ordene, som de er nu. Det, du skrev, står her stadig.
text-fault-same = Ordene er de samme som nu.
text-fault-empty = Sætningen er tom. Skal den væk, så spørg dem, der laver Børnehøjde.
text-fault-too-long = Sætningen er for lang. Der er plads til { $most } tegn.
text-fault-mark = Tegnet »{ $mark }« kan ikke skrives i brevet. Skriv det på en anden måde.
text-fault-broken = Sætningen kan ikke læses. Se efter, om en krøllet parentes mangler, eller om sætningen begynder med et tegn, der ikke er et bogstav.
text-fault-strange = Der står noget i krøllede parenteser, som et brev ikke kan fylde ud. Brug kun det, der stod der før.
text-fault-fact-missing = Det her mangler og skal stå i sætningen: { $facts }
text-fault-fact-strange = Det her kender sætningen ikke: { $facts }
text-fault-fact-moved = Det her er flyttet, så det ikke kan bruges: { $facts }. Lad det stå, som det stod.
text-fault-event-question = Det spørger til, hvad der er sket: { $words }. Et brev spørger aldrig om det.
text-fault-event-words = Det er ord om, hvad der kan være sket: { $words }. De står aldrig i et brev.
text-fault-secrecy = Det beder barnet om at holde noget hemmeligt: { $words }. Det gør vi aldrig.
text-fault-promise = Det lover mere, end vi kan holde: { $words }
text-fault-neutral = Det her må ikke stå i et brev, som andre kan se: { $words }
text-fault-complaint = Børn i den alder får ikke at vide, at de kan klage, i denne sætning: { $words }
text-fault-long = Den længste sætning har { $words } ord. Børn i den alder kan læse { $most }. Del den.
text-fault-office = »{ $word }« er et kontorord. Skriv hellere: { $better }
text-fault-uncommon = Måske svære ord: { $words }
text-fault-check = Kontrollen siger: { $fault }
text-fault-letter = { $limit ->
    [mean-sentence] Brevets sætninger bliver for lange: { $is } ord i snit. Børn i den alder kan læse { $most }.
    [longest-sentence] Brevets længste sætning får { $is } ord. Børn i den alder kan læse { $most }.
    [lix] Brevet bliver for svært: lix { $is }. Børn i den alder kan læse { $most }.
    [uncommon-share] Der bliver for mange svære ord i brevet: { $is } procent. Højst { $most } går an.
    [letter-words] Brevet bliver for langt: { $is } ord. Der er plads til { $most }.
   *[letter-cards] Der bliver for mange billeder i brevet: { $is }. Der er plads til { $most }.
}
versions-title = Versioner
versions-lead = Her er alle forslag til sætningerne, også dem, der blev sendt tilbage. Intet bliver væk, og ord, der gjaldt før, kan foreslås igen.
versions-none-title = Ingen har ændret noget her
versions-none = De oprindelige ord gælder. Når du retter en sætning, kan du her se, hvem der gjorde det, hvornår og hvorfor.
versions-stopped = Versionen kan ikke bruges, som den er:
version-made = { $when }, { $who }
version-elsewhere = en redaktør i { $municipality }
version-original = De oprindelige ord
version-key-original = { $key }: de oprindelige ord
version-counts = Gælder nu
version-back = Foreslå igen
version-back-named = Foreslå igen: { $made }
version-again-why = De samme ord som i nummer { $number }

## Formuleringer, der venter på en kollega

wordings-title = Formuleringer
wordings-lead = Når en kollega vil skrive en sætning på en anden måde, skal en til læse den, før børn får den. Det kan være en redaktør eller en koordinator, bare ikke den, der selv har skrevet.
wordings-none = Ingen formuleringer venter.
wordings-waiting = Venter på at blive læst
wordings-settled = Afgjort
wording-title = En formulering
wording-stand = Hvor langt er den?
wording-proposed = Foreslået
wording-words = Forslaget
wording-settle = Hvad siger du?
wording-settle-how = Læs forslaget højt. Er det sandt for alle børn, der får det? Lover det mere, end vi kan holde? Når du godkender, står ordene i det næste brev.
wording-approve = Godkend
wording-send-back = Send tilbage
wording-send-back-why = Et par ord om hvorfor, hvis du sender den tilbage
wording-withdraw = Tag forslaget tilbage
wording-stopped = Det gik ikke:
wording-waits-you = Venter på dig
wording-waits-colleague = Venter på, at en kollega læser den
wording-approved = Godkendt { $when }, { $who }
wording-sent-back = Sendt tilbage { $when }, { $who }
wording-withdrawn = Taget tilbage { $when }
wording-at-once = De oprindelige ord, sat i brug med det samme
wording-taken-over = Gjaldt for alle kommuner på serveren, før hver fik sine egne ord
wording-done-proposed = Forslaget er sendt. Brevene er, som de var, indtil en kollega har godkendt det.
wording-done-approved = Formuleringen er godkendt. Ordene står i det næste brev.
wording-done-sent-back = Formuleringen er sendt tilbage. Brevene er, som de var.
wording-done-withdrawn = Forslaget er taget tilbage. Brevene er, som de var.
wording-no-right = Du kan ikke længere godkende formuleringer.
wording-own = Du har selv skrevet den. Få en kollega til at læse den.
wording-settled = Den er allerede afgjort eller taget tilbage. Her kan du se, hvor den er nu.
wording-changed = Noget er ændret, siden du åbnede siden. Læs igen, hvad der står nu, og vælg så.
wording-another-waits = En kollegas forslag til sætningen venter allerede. Læs det først, og godkend det eller send det tilbage.
wording-not-theirs = Kun den, der har skrevet forslaget, kan tage det tilbage.
wording-unexplained = Skriv et par ord om hvorfor, så din kollega kan komme videre.
team-wordings = { $count ->
    [one] En formulering venter på dig
   *[other] { $count } formuleringer venter på dig
}
text-fault-number = Her står et tal, som sætningen ikke har i forvejen: { $words }. Et tal kan sende et barn det forkerte sted hen, så det kan ikke skrives her.
text-fault-web = Det ligner en adresse på nettet: { $words }. Den kan ikke skrives her, for børn må kun sendes hen til steder, der er efterset.
text-fault-mail = Det ligner en mailadresse: { $words }. Den kan ikke skrives her, for børn må kun sendes hen til steder, der er efterset.
text-fault-address = Det ligner en gade eller en plads: { $words }. Et sted skrives på sagen, så det passer til det enkelte barn.
fact-child-first = barnets fornavn
fact-adviser-first = rådgiverens fornavn
fact-adviser-full = rådgiverens hele navn
fact-adviser-phone = rådgiverens telefon
fact-adviser-hours = hvornår telefonen bliver taget
fact-adviser-about = det, rådgiveren fortæller om sig selv
fact-writer-first = fornavnet på den, der skriver
fact-person-first = personens fornavn
fact-person-role = personens rolle
fact-person-pronoun = han, hun eller de
fact-bisidder-first = bisidderens fornavn
fact-bisidder-pronoun = han, hun eller de
fact-bisidders-or = bisiddernes navne
fact-trusted-first = fornavnet på den trygge voksne
fact-keeper-first = fornavnet på den, der gemmer brevet
fact-interpreter-first = tolkens fornavn
fact-parents-who = hvilke forældre
fact-meeting-date = dagen
fact-meeting-clock = klokkeslættet
fact-meeting-spoken = klokkeslættet i ord
fact-meeting-dayword = dagen i ord
fact-meeting-daypart = tid på dagen
fact-meeting-place = stedet
fact-meeting-length = hvor længe
fact-meeting-stop = stoptegnet
fact-meeting-why = hvorfor I mødes
fact-meeting-personal = den personlige sætning
fact-meeting-topics = det, I skal snakke om
fact-meeting-told-and = dem, der får noget at vide
fact-meeting-hear-on = hvornår barnet hører igen
fact-meeting-after = det, der sker bagefter
fact-municipality-name = kommunens navn
fact-municipality-team = afdelingens navn
fact-municipality-phone = kommunens telefon
fact-item = et punkt på listen

## Barnets vej, som rådgiveren ser den

act-way = Barnets vej
act-question = Læs det
today-questions = Børn, der har skrevet
today-question = Har skrevet et spørgsmål eller et ønske.
today-question-urgent = Har skrevet noget, der kan handle om det, der er sket. Læs det først.
team-questions = Børn, der har skrevet, og som ingen har læst endnu
way-back = Tilbage til { $name }
way-title = Vejen for { $name }
way-lead = Flyt skridtene, når noget er sket. Barnet ser først det nye, når du viser det.
way-none = Der er ingen skridt endnu. Tilføj det, der er sket, og det, der kommer.
way-move = Flyt skridtet
way-act-done = Det er sket
way-act-now = Vi er i gang med det
way-act-waiting = Vi venter på noget
way-act-next = Det er det næste
way-act-later = Det kommer måske senere
way-act-skipped = Vi springer det over
way-done-on = Hvilken dag skete det?
way-next-on = Hvilken dag? (kun hvis du ved det)
way-promised = Dagen er lovet til barnet. Kun en lovet dag står på barnets vej.
way-waiting-for = Hvad venter vi på?
way-waiting-for-hint = Skriv det som en sætning til barnet, for eksempel: "Vi venter på, at lægen svarer."
way-next-contact = Hvornår hører barnet fra dig igen?
way-reason = Hvorfor?
way-reason-hint = Det er til dig og dine kolleger. Barnet ser ikke skridtet mere.
way-add = Tilføj et skridt
way-add-step = Hvilket skridt?
way-add-who = Hvem gør det?
way-add-nobody = Det ved jeg ikke endnu
way-add-act = Tilføj skridtet
way-tells = Det gør vi de næste dage
way-tell = Tilføj, hvem du taler med
way-tell-who = Hvem taler du med?
way-tell-on = Hvilken dag?
way-call = Hvad ønsker { $name } selv?
way-call-before = Ring til mig før
way-call-after = Ring til mig bagefter
way-call-no = Ring ikke
way-tell-act = Tilføj
way-tell-line-before = Du taler med { $who } { $day }. Barnet vil gerne ringes op før.
way-tell-line-after = Du taler med { $who } { $day }. Barnet vil gerne ringes op bagefter.
way-tell-line-no = Du taler med { $who } { $day }. Barnet vil ikke ringes op.
way-tell-line-none = Du taler med { $who } { $day }. Du har ikke spurgt barnet om et opkald endnu.
way-beside = Det ser { $name }
way-never-shown = Barnet har ikke set sin vej endnu. Sådan bliver den:
way-news = Du viste vejen { $when }. Siden da er noget ændret. Sådan bliver den:
way-same = Sådan har barnet set vejen siden { $when }.
way-stopped = Vejen kan ikke vises endnu.
way-mend = Ret det, hvor du forbereder samtalen
way-show = Vis det til { $name }
way-open = Åbn barnets side her
way-open-what = Giv tabletten til barnet, når siden er åben. Du bliver logget ud på denne skærm, så barnet kun kan komme ind på sin egen side.
way-open-act = Åbn barnets side
way-cannot-clear = Når siden lukkes, beder vi browseren om at glemme den. Vi kan ikke slette det, browseren har gemt om besøgte adresser, skærmbilleder eller det, andre har set.
way-card = Giv et kort, så barnet kan se sin side et andet sted
way-card-what = På kortet står en adresse og en kode. Giv det kun til barnet. Et nyt kort lukker det gamle.
way-card-not = Barnet kan ikke få et kort nu:
way-card-how-long = Hvor længe skal kortet virke?
way-card-days-1 = Et døgn
way-card-days-7 = En uge
way-card-days-30 = 30 dage
way-card-act = Lav et kort
way-card-out = Der er et kort ude. Det virker til { $until }.
way-card-void = Kortet virker ikke mere, for koden er tastet forkert ni gange. Lav et nyt, hvis barnet stadig skal kunne se sin side.
way-card-withdraw = Luk kortet
card-title = Kortet til { $name }
card-lead = Det virker til { $until }.
card-once = Koden står her kun nu. Bliver kortet væk, så luk det, og lav et nyt.
card-print = Hent kortet som PDF
card-done = Færdig
way-questions = Det har { $name } skrevet
way-question-urgent = Det kan handle om noget, der er sket. Tænk på, hvem der må spørge, og tal med din leder, før du svarer.
way-question-when = Skrevet { $day }. Barnet har fået at vide, at du læser det senest { $by }.
way-question-read = Læst { $day }.
way-question-read-told = Læst { $day }. Du sagde: { $told }
way-question-told = Hvad har du sagt til barnet? (hvis du har svaret)
way-question-act = Jeg har læst det
act-of-card-given = { $who } gav et kort til barnets side.
act-of-card-withdrawn = { $who } lukkede kortet til barnets side.
act-of-card-tried = { $who } prøvede at åbne barnets side med et kort.
act-of-screen-seen = Barnets side blev set. Den blev åbnet af { $who }.
act-of-question-left = Barnet skrev til sin rådgiver.
act-of-screen-left = Barnets side blev lukket.

## What has to be settled before a talk is over
act-checklist = Gør samtalen færdig
act-after-talk-page = Skriv, hvad der blev sagt
act-journal-page = Notat til journalen
act-checklist-page = Er alt på plads?
today-after-talks = Samtaler, der skal gøres færdige
today-after-talk = Der mangler noget, før samtalen er færdig.
checklist-title = Er alt på plads?
checklist-lead = Et punkt ad gangen, inden du går fra barnet eller lige bagefter. Det, der står åbent, bliver på I dag, til det er lukket.
checklist-before = Samtalen er ikke begyndt. Listen kan bruges, når den er.
checklist-all = Alt er på plads.
checklist-how = Hvordan?
checklist-why = Hvorfor kunne det ikke lade sig gøre?
checklist-when = Hvornår gør du det?
checklist-otherwise = Det er ikke gjort
act-point-done = Det er gjort
act-point-not-possible = Det kunne ikke lade sig gøre
act-point-later = Det gør jeg senere
point-open = Står åbent
point-done = Gjort. Det står i sagen.
point-done-how = Gjort: { $how }
point-not-possible = Kunne ikke lade sig gøre: { $why }
point-later = Det gør du senere: { $day }
point-shown = Det står i sagen.
point-bisidder = Barnet har hørt om retten til en bisidder
point-bisidder-not-shown = Skriv først, hvornår og hvordan barnet hørte det.
point-childs-view = Barnets egen mening er hørt
point-childs-view-not-shown = Skriv først barnets egne ord, som barnet har sagt ja til.
point-two-advisers = I var to rådgivere
point-two-advisers-not-shown = På mødet står der én rådgiver.
point-stop-and-silence = Barnet vidste, at det kunne stoppe og lade være med at svare
point-read-back = Barnet har hørt, hvad der blev skrevet
point-what-now = Barnet ved, hvad der sker nu, og hvornår det hører fra dig
point-talk-to = Barnet ved, hvem det kan gå til imens
point-needs = Barnet er spurgt: "Har du brug for noget fra mig?"
checklist-fault-before = Samtalen er ikke begyndt, så punktet kan ikke sættes endnu.
checklist-fault-not-shown = Det kan ikke ses af sagen. Skriv, hvordan det blev gjort, eller skriv det først på siden efter samtalen.
checklist-fault-no-reason = Skriv hvorfor, så en anden kan forstå det.
checklist-fault-no-day = Skriv en dag, der ikke er gået.
checklist-fault-done = Punktet er allerede sat.

## What an adviser can say in the talk
phrases-title = Sætninger til samtalen
phrases-lead = Læs dem før samtalen, og sig dem med dine egne ord. De er til dig, ikke til at vise barnet.
phrases-band = Barnets alder
phrases-years = { $band } år
phrases-words = Ord, du leder efter
phrases-find = Find
phrases-none = Ingen sætning passer. Prøv et andet ord.
phrases-print = Siden kan skrives ud og tages med.
phrase-why-i-write = Når du skriver
phrase-why-i-write-mind = Skriv med barnets egne ord, og læs det op.
phrase-a-secret = Når barnet spørger, om du siger det videre
phrase-a-secret-mind = Lov aldrig, at det bliver en hemmelighed.
phrase-must-i-move = Når barnet spørger, om det skal flytte
phrase-must-i-move-mind = Lov ikke noget, andre bestemmer.
phrase-my-fault = Når barnet spørger, om det er dets skyld
phrase-my-fault-mind = Sig det kun, hvor det er sandt.
phrase-say-at-home = Når barnet spørger, hvad det skal sige derhjemme
phrase-say-at-home-mind = Tænk først hjemmet igennem. Er politiet med, så aftal det med dem.
phrase-goes-quiet = Når barnet bliver stille
phrase-goes-quiet-mind = Vent. Stilhed er ikke et nej og ikke et ja.
phrase-does-not-know = Når barnet ikke ved det
phrase-does-not-know-mind = Spørg ikke om det samme på en ny måde.
phrase-says-stop = Når barnet siger stop
phrase-says-stop-mind = Stop med det samme, også midt i en sætning.
phrase-tells-by-itself = Når barnet selv begynder at fortælle
phrase-tells-by-itself-mind = Lyt. Spørg ikke videre, og skriv det ned med barnets egne ord.
phrase-takes-it-back = Når barnet tager noget tilbage
phrase-takes-it-back-mind = Sig aldrig "du sagde jo". Døren skal stå åben.
phrase-end-is-near = Når tiden snart er gået
phrase-end-is-near-mind = Sig det i god tid, så barnet når det, det vil.
phrase-before-we-go = Når I slutter
phrase-before-we-go-mind = Vent på svaret.

## How a talk ends
act-ending-page = Slut samtalen
ending-title = En god slutning
ending-lead = Gå det igennem sammen med barnet. Skriv til barnet, i hele sætninger. Hvor der ikke står noget, siger siden ærligt, at I ikke ved det endnu. Du kan rette det, der står; tømmer du en linje, bliver den taget ud.
ending-saved = Slutningen er gemt.
ending-stopped = Siden til barnet kan ikke laves endnu:
ending-which-day = Du har valgt, hvem du taler med. Skriv også hvilken dag, så barnet kan få det at vide.
ending-behind = En dag var gået og er ikke gemt. Alt andet er gemt. Vælg en dag, der kommer.
ending-said = Det snakkede vi om
ending-said-why = Barnet vælger, hvad der må stå på papiret. Passer det ikke, står det aldrig som barnets ord.
ending-said-where = Hvad siger barnet?
ending-said-paper = Ja, og det må stå på papiret
ending-said-kept = Ja, men ikke på papiret
ending-said-wrong = Nej, det passer ikke
ending-said-open = Jeg har ikke spurgt endnu
ending-said-new = Noget mere, barnet sagde
ending-said-hint = Med barnets egne ord. En linje for hver ting.
ending-said-yes = Jeg har læst det op, og barnet siger, at det er rigtigt
ending-takes-title = Det tager jeg med videre
ending-takes = Hvad siger du videre?
ending-takes-to = Til hvem?
ending-now = Det sker nu
ending-unknown-title = Det ved jeg ikke endnu
ending-unknown = Hvad ved du ikke?
ending-unknown-by = Hvornår hører barnet senest?
ending-agreed-title = Det har vi aftalt
ending-agreed = Hvad lover du?
ending-agreed-by = Hvornår senest?
ending-needs = Hvad har barnet brug for fra dig?
ending-needs-hint = Spørg, og vent på svaret. For eksempel: "Du vil gerne have bamsen med næste gang."
ending-next = Vi ses igen
ending-next-is = Næste samtale er { $when }.
ending-next-on = Hvilken dag?
ending-next-at = Hvornår?
ending-next-place = Hvor?
ending-next-place-hint = For eksempel: musiklokalet på din skole
ending-until-then = Indtil da
ending-talk-to = Hvem kan barnet gå til?
ending-at-home = Hvad kan barnet sige derhjemme, hvis det vil?
ending-at-home-hint = Tænk hjemmet igennem først. For eksempel: "Du må gerne sige, at vi har tegnet."
ending-make = Lav siden til barnet
ending-save = Gem

## Cues during a talk
act-cues-page = Huskeord under samtalen
cues-title = Klokken { $clock }
cues-again = Se igen
cues-lead = Til din egen telefon. Der er højst fem ting ad gangen, og intet at krydse af. Læg den, så barnet ikke ser den.
cue-listen-only = Lyt. Spørg ikke om det, der er sket.
cue-say-who = Sig, hvem I er, og hvem der skriver.
cue-how-long = Sig, hvor længe I har.
cue-bisidder = Fortæl om bisidderen nu.
cue-practise-stop = Øv stoptegnet sammen.
cue-practise-not-answer = Øv "det ved jeg ikke" med et fjollet spørgsmål.
cue-pause = Spørg, om barnet vil have en pause.
cue-read-back = Læs op, hvad du har skrevet.
cue-five-minutes = Fem minutter tilbage. Begynd at slutte.
cue-time-is-over = Tiden er gået. Slut roligt.
cue-what-now = Sig, hvad der sker nu, og hvornår barnet hører fra dig.
cue-talk-to = Aftal, hvem barnet kan gå til.
cue-needs = Spørg: "Har du brug for noget fra mig?"

# The PIN of a talk's own screen
me-pin = Pinkode til barnets skærm
me-pin-why = Når barnet har skærmen under samtalen, kan den kun lukkes med din pinkode. Vælg fire til otte tal.
me-pin-there = Du har valgt en pinkode. Her kan du vælge en anden, fire til otte tal.
me-pin-field = Pinkode
me-pin-again = Pinkode igen
me-pin-act = Gem pinkoden
me-pin-needed = Vælg en pinkode, før du lægger skærmen på bordet.
me-pin-saved = Pinkoden er gemt.
me-pin-wrong = Skriv den samme pinkode to gange: fire til otte tal.
act-table = Læg skærmen på bordet
event-stopped = { $who } trykkede stop eller pause.
event-stop-heard = { $who } hørte barnets stop.
event-stop-answered = { $who } valgte, hvordan samtalen gik videre.
talk-feedback = Sådan var samtalen for barnet
talk-feedback-why = Det er sagt til dig, så du kan gøre noget anderledes. Det bliver ikke talt sammen.

## Rettelser i en samtale, der er holdt

correct-title = Ret noget i samtalen
correct-lead = Det, der stod før, bliver stående ved siden af i notatet, med hvem der rettede, hvornår og hvorfor.
correct-open = Ret
correct-text = Sådan skal der stå
correct-from = Begyndte
correct-to = Sluttede
correct-how = Sådan blev det sagt
correct-took = Sådan tog barnet det
correct-who = Hvem?
correct-does = Hvad gjorde personen?
correct-too = Var der også en anden til stede?
correct-why = Hvorfor?
correct-act = Ret det
correct-absent = Var ikke til stede
correct-present = Var også til stede
correct-done = Det er rettet
correct-done-line = { $when } rettede { $who }: { $was } blev til { $now } Fordi: { $why }
correct-quote = »{ $words }«
correct-seen = Set: { $words }
correct-times = Fra { $from } til { $to }
act-correct = Ret noget i samtalen
did-talks = talte med barnet
did-writes = skrev ned
did-supports = var der for barnet
did-interprets = tolkede

# Siden, hvor et felt skal skrives om.
amend-title = Der er noget at rette
amend-lead = Ret det her, så gemmes det hele. Det andet, du skrev, er med.
amend-act = Gem
amend-words = Skriv det her
amend-day = Hvilken dag?
amend-first-name = Barnets fornavn
