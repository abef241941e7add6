# Siderne, som rådgiveren ser.

name = Børnehøjde
skip-to-content = Gå til indholdet
nothing-stored = Intet bliver gemt. Lukker du siden, er det væk.
head-sign-in = Log ind
head-back = Tilbage til dine sider
to-the-front = Tilbage til forsiden

## Forsiden

front-title = Et brev, barnet kan forstå
front-lead = Du har en samtale med et barn i morgen. Svar på nogle få spørgsmål, så er der et brev, der siger, hvem du er, hvad der skal ske, og hvad barnet selv bestemmer.
front-new = Skriv et nyt brev
front-new-why = Barnet, mødet, de voksne og lidt omtanke om, hvad der er sikkert. Det tager få minutter.
front-new-act = Begynd
front-file = Brug en sagsfil
front-file-why = En fil i formatet case/1, for eksempel fra jeres fagsystem.
front-file-label = Sagsfil (JSON, højst 1{ "\u00A0" }MB)
front-file-act = Åbn filen
front-example = Se et eksempel
front-example-why = Fire opdigtede børn. Prøv at ændre noget, og se, hvad der sker.
example-noah = Noah, 5 år: billedkort
example-ali = Ali, 8 år: brevet bliver hos rådgiveren
example-laura = Laura, 11 år: læser selv
example-samira = Samira, 13 år: må tage brevet med hjem
file-refused = Filen kan ikke bruges endnu

## Fejl

fault-not-found-title = Siden findes ikke
fault-not-found = Adressen fører ingen steder hen. Der er ikke sket noget med det, du skrev.
fault-too-large-title = Det er for stort
fault-too-large = Det, du sendte, er for stort. En sagsfil må højst fylde 64{ "\u00A0" }kB her, og højst 1{ "\u00A0" }MB, når du er logget ind.
fault-too-much-title = Der er for meget
fault-too-much = Et brev uden sag har plads til 20 personer og 20 samtaler. Er der flere, så log ind, og læs filen ind som en sag.
fault-busy-title = Der er travlt lige nu
fault-busy = Vent et øjeblik, og hent siden igen. Så bliver det, du skrev, sendt en gang til.
fault-too-wide-title = Et ord er for langt
fault-too-wide = Et ord eller et navn er bredere end papiret. Gå tilbage i browseren, del ordet, og prøv igen.
fault-refused-title = Det kom ikke herfra
fault-refused = Siden tager kun imod det, der er sendt fra dens egne formularer. Gå til forsiden, og prøv igen.
fault-not-here-title = Adressen er ikke vores
fault-not-here = Siden er hentet under et navn, som serveren ikke kender. Brug den adresse, du har fået. Hjælper det ikke, så sig det til den, der passer serveren.
fault-too-slow-title = Det nåede ikke frem
fault-too-slow = Det, du sendte, var for længe undervejs. Der er ikke gemt noget. Gå tilbage i browseren, så står det, du skrev, der stadig, og prøv igen, når nettet er bedre.
fault-form-title = Formularen kunne ikke læses
fault-form = Der kom noget andet, end siden havde bedt om. Gå tilbage i browseren, og prøv igen.
fault-ours-title = Det er vores fejl
fault-ours = Noget gik galt hos os. Gå tilbage i browseren, så står det, du skrev, der stadig.
fault-wrong-way-title = Siden kan ikke åbnes direkte
fault-wrong-way = Siden kan kun nås fra en formular. Begynd på forsiden.

## Arbejdsbordet

bench-title = Brev til et barn
behind = Samtalen i sagen var sat til { $day }. Den dag er gået.
behind-move = Flyt samtalen til { $day }
behind-then = Vis papiret, som det var dagen før samtalen
behind-unwritten = Samtalen { $when } er begyndt, og den er ikke skrevet ned.
behind-write = Den blev holdt: skriv den ned
behind-not-held = Den blev ikke holdt: flyt den
beside-title = Sådan ser barnet det
beside-fresh = Når du har udfyldt skemaet og trykker på »Vis brevet«, står brevet her.
beside-again = Svarene er ændret. Vis brevet igen.
beside-again-act = Vis brevet igen
beside-stopped = Der er ikke noget brev endnu. Listen øverst siger, hvad der mangler.
needs-first = Det har brevet brug for
needs-still = Det mangler endnu
lacks = Mangler endnu
summary-stops = Se på det her, før brevet kan laves
summary-asks = Det skal du selv sige ja til
confirmed-before = Der er sagt ja til de samme ord før, så du bliver ikke spurgt igen.
summary-goes = Godt at vide
unsigned-rights = Ingen jurist har læst teksterne om rettigheder endnu ({ $count ->
    [one] 1 tekst
   *[other] { $count } tekster
}). Læs dem selv, før du giver papiret til barnet.
level-block = Stopper:
level-confirm = Skal bekræftes:
level-warn = Se på det:
level-hint = Tip:

part-child = Barnet
part-child-why = Brevet følger barnets alder. Vælg selv sproget, hvis barnet har brug for et andet.
part-safety = Er det sikkert?
part-safety-why = Et brev på det forkerte køkkenbord kan skade barnet. Svarene her bliver aldrig vist for barnet.
part-meeting = Mødet
part-meeting-why = Børn vil vide hvornår, hvor og hvor længe.
part-people = Hvem er med?
part-people-why = Barnet skal vide, hvem der er i rummet, og hvad hver især gør.
part-words = Dine egne ord
part-words-why = Skriv til barnet, og sig du. Spørg aldrig, hvad der er sket.
part-make = Lav papiret
part-settled = Udfyldt. Åbn for at rette.
make-chosen = { $document } · { $version } · { $reader } · { $day }
chosen-version-auto = den udgave, der passer til svarene
chosen-version-full = hele brevet
chosen-version-neutral = den neutrale udgave
chosen-reader-child = til barnet
chosen-reader-adult = til den voksne
chosen-today = i dag

when-suspected = Når der er mistanke mod nogen
when-police = Når politiet er med
when-social-control = Når der kan være social kontrol
when-protected-address = Når adressen er beskyttet
when-kept = Når en tryg voksen gemmer brevet
when-phone = Når du har skrevet et nummer
when-bisidder = Når du har skrevet et navn
when-may-be-young = Når det er familie, en bror, en søster eller en ven

# Det, der mangler, samlet: én linje for hver del, »Mødet: dag og klokkeslæt, hvor længe, hvor«.
needs-child-name = fornavn
needs-child-birth = fødselsdag
needs-municipality = kommune
needs-safety-suspected = mistanke
needs-safety-suspect-at-home = den mistænkte i hjemmet
needs-safety-social-control = social kontrol
needs-safety-risk-assessed = risikovurdering
needs-safety-parents-know = hvad forældrene ved
needs-safety-police = politi
needs-safety-protected-address = beskyttet adresse
needs-safety-delivery = hvordan barnet får brevet
needs-safety-kept-by = hvem der gemmer brevet
needs-meeting-date = dag og klokkeslæt
needs-meeting-minutes = hvor længe
needs-meeting-place = hvor I mødes
needs-adviser-name = dit fornavn
needs-adviser-about = en sætning om dig selv
needs-bisidder-age = bisidderens alder
needs-why = hvorfor I skal snakke
needs-topics = hvad I kan snakke om

option-none = Vælg
option-yes-no-true = Ja
option-yes-no-false = Nej

label-child-name = Fornavn
hint-child-name = Som barnet selv vil kaldes.
label-child-birth = Fødselsdag
hint-child-birth = Rettigheder følger alderen. Datoen bliver ikke vist.
label-child-pronoun = Hun, han eller de
hint-child-pronoun = Bruges i teksterne til de voksne.
option-child-pronoun-hun = Hun
option-child-pronoun-han = Han
option-child-pronoun-de = De
label-child-reads = Hvordan læser barnet?
hint-child-reads = -
option-child-reads-alone = Selv
option-child-reads-together = Sammen med en voksen
option-child-reads-pictures = Billeder, mens en voksen læser højt
label-child-band = Skriv som til et barn på
hint-child-band = Lad den stå tom, hvis sproget skal følge alderen.
option-child-band-4-6 = 4–6 år
option-child-band-7-9 = 7–9 år
option-child-band-10-12 = 10–12 år
option-child-band-13-17 = 13–17 år
label-municipality = Kommune
hint-municipality = -
municipality-generic = En anden kommune
label-track = Hvad handler det om?
hint-track = Bestemmer kun, hvilke sætninger der er sande. Det bliver ikke vist.
option-track-support = Støtte til barnet, ingen mistanke
option-track-school-absence = Fravær fra skole
option-track-parent-concern = Bekymring, der handler om en forælder
option-track-professional-concern = Bekymring, der handler om en medarbejder
option-track-foster-concern = Bekymring, der handler om en plejeforælder
option-track-other-adult-concern = Bekymring, der handler om en anden voksen
option-track-child-concern = Bekymring for, hvad et andet barn gør
option-track-social-control = Negativ social kontrol eller æresrelaterede konflikter
option-track-radicalisation = Bekymring for radikalisering

label-meeting-date = Dag
hint-meeting-date = -
label-meeting-time = Klokken
hint-meeting-time = -
label-meeting-minutes = Hvor mange minutter?
hint-meeting-minutes = Små børn kan sjældent mere end 20 til 30.
label-meeting-place = Hvor?
hint-meeting-place = Skriv stedet, som barnet kender det: »musiklokalet på din skole«.
label-meeting-other-place = Kan det være et andet sted, hvis barnet hellere vil?
hint-meeting-other-place = -

label-place-cleared = Må mødets sted stå på papiret?
hint-place-cleared = Svar kun ja, når det er afklaret, at stedet ikke røber, hvor barnet er.
label-adviser-name = Dit fornavn
hint-adviser-name = Det er dig, der siger »jeg« i brevet.
label-adviser-full = Dit hele navn
hint-adviser-full = -
label-adviser-about = En sætning om dig selv
hint-adviser-about = Noget, et barn kan huske: »Jeg bager boller om søndagen.«
label-adviser-phone = Dit telefonnummer
hint-adviser-phone = Det står kun i brevet, når det er sikkert.
label-adviser-hours = Hvornår tager du telefonen?
hint-adviser-hours = Skriv dagene ud: hverdage klokken{ "\u00A0" }9{ "\u00A0" }til{ "\u00A0" }14.
label-adviser-neutral = Tager du telefonen uden at nævne kommunen?
hint-adviser-neutral = Kun så kan det stå på et papir, der tages med hjem.
label-second-name = Den anden rådgivers fornavn
hint-second-name = Den, der skriver ned. Lad det stå tomt, hvis du er alene.
label-bisidder-name = Hvem kunne være bisidder?
hint-bisidder-name = Kun hvis du ved, at barnet er tryg ved personen. Spørg barnet; gæt ikke.
label-bisidder-role = Hvem er personen for barnet?
hint-bisidder-role = -
option-bisidder-role-teacher = Lærer
option-bisidder-role-pedagogue = Pædagog
option-bisidder-role-health-visitor = Sundhedsplejerske
option-bisidder-role-family = I familie med barnet
option-bisidder-role-sibling = Bror eller søster
option-bisidder-role-friend = Ven
option-bisidder-role-bisidder = Bisidder fra en organisation
option-bisidder-role-other = En anden
label-bisidder-age = Bisidderens alder
hint-bisidder-age = En bisidder skal være fyldt 15 år.
label-bisidder-reported = Har personen lavet underretningen?
hint-bisidder-reported = Det bliver aldrig vist.
label-bisidder-witnessed = Bygger underretningen på noget, personen selv har set eller hørt?
hint-bisidder-witnessed = -

label-personal = En sætning kun til dette barn
hint-personal = Børn mærker, om brevet er skrevet til dem: »Sofie siger, at du laver stop motion-film.«
label-why = Hvorfor vil du gerne snakke med barnet?
hint-why = Hele sætninger. Nævn ikke, hvem der har fortalt jer noget.
label-topics = Hvad kan I snakke om?
hint-topics = Én ting på hver linje, uden punktum: »Hvordan du har det i skolen«
label-stop-sign = Jeres tegn for stop
hint-stop-sign = Hele sætninger: »Hold hånden op. Her betyder det stop.« Foran står »Vil du stoppe?«.

label-document = Hvad skal laves?
hint-document = -
option-document-before-meeting = Brev før samtalen
option-document-opening-card = Startkort til det første minut
option-document-rights = Barnets rettigheder
option-document-timeline = Barnets vej gennem sagen
option-document-waiting = Et ventebrev, mens I venter
option-document-meeting-moved = Et møde er flyttet eller aflyst
option-document-new-place = Den første dag et nyt sted
option-document-new-adviser = Barnet får en ny rådgiver
option-document-adviser-card = Et kort med rådgiveren
option-document-safety-plan = Planen for barnets sikkerhed
option-document-before-barnehus = Før børnehuset, lægen eller politiet
option-document-hearing = Før et udvalgs møde om barnet
option-document-goodbye = Et farvel, når sagen slutter
option-document-parents-sentence = Det, I har aftalt, at forældrene hører
option-document-notifier-note = Svar til den, der har underrettet
option-document-school-note = Til en lærer eller pædagog om samtalen
option-document-three-houses = Tre huse at tegne i
option-document-feelings = Følelser at pege på
option-document-scale = En linje at sætte kryds på
option-document-week = En uge at skrive eller tegne i
option-document-first-then = Først og så
option-document-take-home = Barnets papir fra samtalen
option-document-after-meeting = Brevet efter samtalen
option-document-decision = Brevet om en afgørelse
option-document-complaint-sheet = Ark til en klage
label-decision = Hvilken afgørelse?
hint-decision = -
option-decision-latest = Den seneste
label-notice = Hvilken underretning?
hint-notice = -
option-notice-latest = Den seneste
option-notice-undated = Uden tidspunkt
label-share = Hvem er papiret til?
hint-share = En lærer eller pædagog, som barnet kender. Giv det selv, og send det aldrig i Aula.
option-share-nobody = Vælg en person
label-basis = Hvorfor må du fortælle det?
hint-basis = Ingen jurist har læst, hvornår hvert svar gælder. Spørg, hvis du er i tvivl.
label-needs-before = Hvad har barnet brug for lige før samtalen?
hint-needs-before = Skriv til den, papiret er til, for eksempel "Ella vil gerne sidde for sig selv lidt først." Aldrig hvorfor I taler sammen, og intet om, hvad der er sket. Tomt felt: Papiret siger kun det, der gælder alle børn.
label-needs-after = Og lige bagefter?
hint-needs-after = Det samme, for eksempel "Ella vil gerne lege ude, før timen begynder igen."
option-basis-none = Vælg et svar
option-basis-consent = Dem med forældremyndigheden har sagt ja, og fra 15 år også den unge
option-basis-one-meeting = Det ene møde, hvor fagfolk må udveksle oplysninger (retssikkerhedsloven § 11 e)
option-basis-follow-up = Et opfølgende møde i et særligt tilfælde (retssikkerhedsloven § 11 e)
option-document-bisidder-guide = Vejledning til bisidderen
option-document-take-home-by-hand = Barnets papir fra samtalen, til at skrive i hånden
option-document-ending-sheet = Et ark til slutningen, hvis der ikke er en skærm
option-document-cues-card = Huskeord på et kort, du kan folde
option-document-checklist-paper = Er alt på plads? Listen på papir
label-version = Hvilken udgave?
hint-version = Den neutrale må tages med hjem: navne, tid og sted, og ikke mere.
option-version-auto = Det, der passer til svarene
option-version-full = Hele brevet
option-version-neutral = Den neutrale udgave
label-audience = Hvem skal læse?
hint-audience = -
option-audience-child = Barnet
option-audience-adult = Den voksne, der læser højt eller giver brevet
label-on = Papirets dato
hint-on = Dagen, barnet får det. Tom betyder i dag.
confirm-title = Du skal selv sige ja til

act-show = Vis brevet
act-show-draft = Vis udkast
act-make-draft = Gem udkastet
act-pdf = Hent PDF
act-read = Vis det for barnet
travel-full = Hele brevet. Det bliver hos dig eller en tryg voksen, medmindre hjemmet er sikkert.
travel-neutral = Den neutrale udgave. Den må tages med hjem, for den fortæller ikke, hvad I skal tale om.
travel-draft = Et udkast. Læs det selv, eller vis det til en jurist. Det kan ikke gives til barnet.

readability-title = Hvor let er det at læse? (børn på { $band } år)
readability-what = Mål
readability-is = I dette brev
readability-most = Højst
readability-verdict = Passer det?
readability-mean = Ord i en sætning
readability-longest = Længste sætning, ord
readability-lix = LIX
readability-uncommon = Ord, børn sjældent møder
readability-fits = Ja
readability-over = For svært
readability-words = Der er { $words } ord i alt.
readability-uncommon-words = Sjældne ord: { $words }
readability-office = Kontorord, og hvad du kan skrive i stedet:

## Sådan læser barnet

reader-bar = Læs og gå tilbage
read-aloud = Læs højt
read-stop = Stop oplæsning
reader-back = Tilbage til skemaet

## Mens du skriver

live-fits = Let at læse for børn på { $band } år. { $mean } ord i en sætning.
live-long = En sætning er på { $words } ord. Højst { $most }. Prøv at dele den.
live-uncommon = Svære ord: { $words }
live-office = Kontorord: { $word }. Skriv hellere: { $better }
live-event-question = Spørg ikke, hvad der er sket: { $words }
live-secrecy = Bed aldrig barnet om at holde noget hemmeligt: { $words }
live-promise = Det kan du ikke love: { $words }

# Hvem der kan vælges, og hvem der ikke kan.
offer-left-out = Kan ikke vælges: { $who }.
offer-no-role = har ingen rolle i sagen endnu
offer-no-age = mangler en alder i sagen
offer-too-young = er ikke fyldt 15 år
offer-home = bor, hvor barnet bor
offer-suspected = er den, der er mistanke mod, eller kan være det
offer-sibling = er barnets søskende, og I bør tale med dem hver for sig
offer-custody = må ikke være med, når mistanken er mod forældrene
offer-police = er fra politiet, og det er ikke aftalt, at barnet må få det at vide
offer-witness = har set eller hørt det, som underretningen handler om
offer-circle = er fra familien eller kender den godt
offer-close = kender familien, er fra den eller er under 18 år

# Svar, der ikke passer sammen.
contradiction-answer = { $question } Svaret er { $answer }.
contradiction-one = »{ $answer }«
contradiction-and = og
contradiction-mend = Svar igen: { $question }
