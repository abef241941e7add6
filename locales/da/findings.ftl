# What the gate has to say to the adviser. One message per finding code, `finding-CODE`, or `finding-CODE-VARIANT`
# where a code has several; what a message is filled with stands beside the rule that gives it.

# reading a file

finding-bad-json = Filen er ikke gyldig JSON: der er en fejl i linje { $line }, tegn { $column }. Ret den, eller eksportér sagen igen.
finding-bad-json-empty = Filen er tom. Vælg en anden fil, eller eksportér sagen igen.
finding-bad-json-encoding = Filen er ikke gemt som UTF-8: fejlen er i linje { $line }. Gem den igen som UTF-8, så æ, ø og å bliver rigtige.
finding-bad-json-pdf = Det er en PDF. En sagsfil ender på .json.
finding-bad-json-spreadsheet = Det er et regneark. En sagsfil ender på .json.
finding-bad-json-text-document = Det er et tekstdokument. En sagsfil ender på .json.
finding-bad-json-zip = Det er en zip-fil. En sagsfil ender på .json: Pak zip-filen ud, hvis sagsfilen ligger i den.
finding-bad-json-office = Det er en fil fra Word eller Excel. En sagsfil ender på .json.
finding-bad-json-picture = Det er et billede. En sagsfil ender på .json.
finding-bad-json-end = Filen slutter for tidligt, i linje { $line }. Hent hele filen igen.
finding-bad-json-twice = Feltet står to gange: i linje { $first } og i linje { $line }. Slet det ene.

finding-unknown-field = Formatet har intet felt, der hedder "{ $key }". Slet det, eller flyt teksten til det rigtige felt.
finding-unknown-field-near = Formatet har intet felt, der hedder "{ $key }". Mente du "{ $near }"?

finding-bad-type = Her skal stå { $expected ->
    [string] en tekst i anførselstegn
    [boolean] true eller false uden anførselstegn
    [integer] et helt tal uden anførselstegn
    [array] en liste i kantede parenteser
    [object] felter i tuborgklammer
   *[other] en anden slags værdi
  }, men her står { $found ->
    [string] en tekst
    [boolean] true eller false
    [integer] et tal
    [number] et tal, der ikke er helt
    [array] en liste
    [object] felter i tuborgklammer
    [null] null. Slet feltet, hvis du ikke kender svaret
   *[other] noget andet
  }.

finding-bad-value = Formatet tillader ikke "{ $value }" her. Ret værdien, eller slet feltet.
finding-bad-value-word = "{ $value }" kan ikke stå her. Vælg en af disse: { $allowed }.
finding-bad-value-format = "{ $value }" er ikke et format, vi kan læse. Skriv { $allowed }.
finding-bad-value-format-missing = Filen siger ikke, hvilket format den har. Skriv "format": "case/1" øverst.
finding-bad-value-date = "{ $value }" er ikke en dag i kalenderen. Skriv år, måned og dag, som 2026-11-24.
finding-bad-value-time = "{ $value }" er ikke et tidspunkt. Skriv dag og klokkeslæt, som 2026-11-24T09:30.
finding-bad-value-id = "{ $value }" kan ikke bruges som id. Brug små bogstaver a-z, tal og bindestreg, højst 64 tegn.
finding-bad-value-language = "{ $value }" er ikke en sprogkode. Skriv for eksempel da, ar eller pl.
finding-bad-value-range = { $value } ligger uden for det, der kan stå her. Skriv et tal fra { $min } til { $max }.
finding-bad-value-number = "{ $value }" er ikke et helt tal. Skriv det med tal, for eksempel 40.
finding-bad-value-yes-no = Vælg ja eller nej.
finding-bad-value-time-missing = Skriv også klokkeslættet.
finding-bad-value-day-missing = Skriv også dagen.
finding-bad-value-day = "{ $value }" er ikke en dag i kalenderen. Skriv den som 24.11.2026.
finding-bad-value-moment = "{ $value }" er ikke en dag og et klokkeslæt. Skriv dem som 24.11.2026 og 9.30.
finding-bad-value-choice = Vælg et af svarene.
finding-bad-value-twice = Id'et "{ $value }" er allerede brugt i { $first }. Giv hver sit id.

finding-too-large-word = Et ord er bredere end papiret: { $word }. Del det, eller skriv det kortere.
finding-too-large = Der er mere her, end formatet har plads til. Del det op, eller slet noget.
finding-too-large-file = Filen er større end 1 MB, og det er en sag aldrig. Se efter, om du har valgt den rigtige fil.
finding-too-large-depth = I linje { $line } ligger felter inden i hinanden i mere end { $limit } lag. Se efter, om du har valgt den rigtige fil.
finding-too-large-text = Teksten er på { $is } tegn. Der er plads til { $limit }. Gør den kortere.
finding-too-large-list = Listen har { $is } punkter. Der er plads til { $limit }. Slet nogle af dem.
finding-too-large-faults = Filen har mere end { $limit } fejl. Her er de første { $limit }. Se efter, om du har valgt den rigtige fil.

# the gate: what a document needs, and who it is for
#
# Every finding has the argument `field`: the label of its field below (`field-…`), which starts a sentence.
# `name` is a person's first name, `words` the words found, in the order they stand.

finding-missing-field = { $field } mangler og skal udfyldes, før papiret kan laves.
finding-missing-field-person = { $field } mangler for { $name }. Skriv det, så barnet ved, hvem det er.
finding-missing-field-role =
    { $role ->
        [adviser] { $field } mangler for rådgiveren. Skriv det, så barnet ved, hvem det er.
        [second-adviser] { $field } mangler for den anden rådgiver. Skriv det, så barnet ved, hvem det er.
        [bisidder] { $field } mangler for bisidderen. Skriv det, så barnet ved, hvem det er.
       *[other] { $field } mangler for en af personerne. Skriv det, så barnet ved, hvem det er.
    }
finding-missing-field-speaker = Der er ingen rådgiver, der taler med barnet. Sæt en rådgiver på mødet, og vælg, hvem der taler.
finding-missing-field-cancelled = Mødet er aflyst, så der er ikke noget at skrive om. Vælg et andet møde, eller ret mødets status.
finding-missing-field-bisidder-age = Hvor gammel er { $name }? En bisidder skal være fyldt 15 år. Skriv alderen.
finding-missing-field-waiting = Skriv først på barnets vej, hvad I venter på, og hvilken dag barnet hører fra dig. Så kan brevet laves.
finding-missing-field-moved = Der er ikke noget nyt at fortælle: Barnet kender ikke et møde, der er flyttet eller aflyst siden, eller har fået det at vide. Ret mødet først, eller vælg et andet papir.
finding-missing-field-new-place = Det står ikke på barnets vej, at barnet er flyttet. Er det flyttet, så tilføj "Akut hjælp" eller "Anbringelse uden for hjemmet", og sæt skridtet til "gjort" eller "i gang".
finding-missing-field-new-place-day = Barnet får ikke at vide, hvornår det hører fra dig. Aftal næste samtale, eller skriv en dag ved et ventende skridt på barnets vej.
finding-missing-field-new-adviser = Der står ikke, at barnet får en ny rådgiver. Skriv først på barnets side, hvad barnet skal vide om skiftet.
finding-missing-field-whose-words = Grunden til skiftet siger »jeg«, og brevet er fra den nye rådgiver. Svar på, om det er den tidligere rådgivers egne ord, så barnet ved, hvem der taler.
finding-missing-field-suspected-words = Her står den tidligere rådgivers egne ord, og den rådgiver er mistænkt. Dem skal barnet ikke have. Skriv grunden som den nye rådgivers ord, og svar nej til, at de er den tidligeres.
finding-missing-field-signer-gone = Brevet siger »jeg« om { $name }, som ikke har sagen mere. Skriv navn, telefon og en sætning om den, der har den nu.
finding-missing-field-plan = Ingen linje i planen for barnets sikkerhed må stå på papir endnu. Skriv planen på barnets side, og svar ja ved de linjer, der må stå der.
finding-missing-field-barnehus = Der er ikke planlagt et møde i børnehuset, og på barnets vej er der ingen læge og ingen samtale med politiet på en dag, barnet er lovet. Læg mødet ind først, og vælg, at det er i børnehuset, eller sæt dagen på barnets vej.
finding-missing-field-goes-along = Papiret siger, at du tager med. Vælg den rådgiver, der tager med, ved skridtet på barnets vej.
finding-missing-field-hearing = Der er ikke planlagt et møde, hvor der bliver besluttet noget, og på barnets vej er der ingen afgørelse foran. Læg mødet ind, vælg »afgørelse« som mødetype, og sæt skridtet på barnets vej.
finding-missing-field-held = Der er endnu ikke holdt en samtale at skrive om. Vælg et møde, eller skriv først, at samtalen er holdt.
finding-missing-field-ahead = Der er ikke planlagt en samtale, der ligger forude. Læg den ind først.
finding-missing-field-decided-on = Her står noget om at klage, men der mangler en dato for afgørelsen. Skriv den, for retten til at klage afhænger af barnets alder den dag.
finding-missing-field-not-decided = Afgørelsen har en dato, der ligger efter papirets. Ret datoen, eller vent med papiret, til der er besluttet noget.

finding-unknown-reference = { $field } peger på "{ $id }", som ikke findes i sagen. Ret det, eller slet det.
finding-unknown-reference-person = { $field } peger på personen "{ $id }", som ikke findes i sagen. Vælg en anden, eller opret personen.
finding-unknown-reference-meeting = { $field } peger på mødet "{ $id }", som ikke findes i sagen. Vælg et andet møde, eller slet det.
finding-unknown-reference-municipality = Vi kender ikke kommunen "{ $id }". Vælg en fra listen, eller brug generic.
finding-unknown-reference-asked = Du har bedt om mødet "{ $id }", men det findes ikke i sagen. Vælg et af sagens møder.
finding-unknown-reference-asked-decision = Du har bedt om afgørelsen "{ $id }", men den findes ikke i sagen. Vælg en af sagens afgørelser.
finding-unknown-reference-asked-notice = Du har bedt om underretningen "{ $id }", men den findes ikke i sagen. Vælg en af sagens underretninger.
finding-unknown-reference-twice = Id'et "{ $id }" er brugt to gange. Giv hver sit id, ellers kan den forkerte komme til at stå i brevet.

# The same on a page, where an id means nothing to anybody.
page-unknown-reference = { $field } peger på noget, som ikke findes i sagen. Ret det, eller slet det.
page-unknown-reference-person = { $field } peger på en person, som ikke findes i sagen. Vælg en anden, eller opret personen.
page-unknown-reference-meeting = { $field } peger på et møde, som ikke findes i sagen. Vælg et andet møde, eller slet det.
page-unknown-reference-asked-decision = Afgørelsen findes ikke i sagen. Vælg en anden.
page-unknown-reference-asked-notice = Underretningen findes ikke i sagen. Vælg en anden.
page-unknown-reference-municipality = Vi kender ikke kommunen. Vælg en fra listen.
page-unknown-reference-twice = To personer eller møder i sagen har det samme id, så det forkerte kan komme til at stå i brevet. Ret det i sagsfilen.
page-nobody = Personen uden navn
field-nameless = Feltet

finding-age-outside = Barnet er { $age } år. Teksterne er skrevet til børn fra 4 til 17 år.
finding-age-outside-under-four = Barnet er under 4 år. De korteste tekster er skrevet til børn på 4 til 6. Brug dem kun, hvis de passer til barnet.
finding-age-outside-not-born = Fødselsdatoen ligger efter brevets dato. Se efter, om årstallet er rigtigt.
finding-age-outside-adult = Barnet er fyldt 18 år, og brevene er kun til børn. Se efter, om fødselsdatoen er rigtig.
finding-age-outside-sheet = Arket til en klage er på sproget for 10-12 år, som er sværere end det, barnet ellers får. Barnet kan selv klage. Læs arket højt sammen.
finding-age-outside-hearing = Papiret er til et barn, der er fyldt 10 år. Er barnet det, så skriv dets fødselsdag. Et yngre barn fortæller du om mødet med dine egne ord, og du hører, hvad det mener.
finding-age-outside-hearing-band = Papiret før udvalgets møde er skrevet til børn, der læser som 10 år eller ældre. Vælg sproget for 10-12 år, og læs det højt sammen.

finding-language-missing = Der er endnu ingen tekster på { $language ->
    [ar] arabisk
    [en] engelsk
    [fa] persisk
    [fo] færøsk
    [kl] grønlandsk
    [pl] polsk
    [ro] rumænsk
    [so] somali
    [ti] tigrinya
    [tr] tyrkisk
    [uk] ukrainsk
    [ur] urdu
   *[other] sproget "{ $language }"
  }. Brevet bliver på dansk fra ende til anden. Aftal, hvem der læser det med barnet, og om der skal tolk på.
confirm-language-missing = Jeg ved, at brevet er på dansk. Barnet får det læst eller tolket.

finding-time-in-the-past = Mødet er planlagt til den { $day }, men papiret er fra den { $on }. Er mødet holdt, eller er datoen forkert?

# the gate: safety

finding-safety-disagrees = Svarene om sikkerhed passer ikke sammen. Se dem igennem igen.
finding-safety-disagrees-track = Sagen handler om bekymring for en forælder eller plejeforælder, men der er svaret, at ingen er mistænkt. Ret, hvad sagen handler om, eller ret svaret. Er du i tvivl, så svar »Det ved jeg ikke endnu«.
finding-safety-disagrees-social-control = Sagen handler om social kontrol, men der er svaret nej til social kontrol. Ret, hvad sagen handler om, eller ret svaret.
finding-safety-disagrees-person = { $name } er markeret som mistænkt, men der er svaret, at ingen er mistænkt. Ret det ene af de to.
finding-safety-disagrees-parent = { $name } er forælder og markeret som mistænkt, men der er svaret, at det er en uden for familien. Ret svaret til en forælder.
finding-safety-disagrees-nobody-and-somebody = Der er svaret både, at ingen er mistænkt, og at nogen er det. Fjern det ene af de to.
finding-safety-disagrees-nobody-suspected = Der er svaret, at ingen er mistænkt, og samtidig at den mistænkte er i hjemmet. Ret det ene af de to.

finding-no-message-under-social-control = Ved social kontrol må barnet ikke få brev, kort eller besked. Familien kan holde øje med telefon, post og taske. Vælg at læse brevet højt, og behold papiret.
finding-no-message-under-social-control-neutral = Ved social kontrol må barnet ikke få noget med, heller ikke den neutrale udgave. Læs den fulde udgave højt, og behold papiret.

finding-journey-planned = Der kan være planer om at sende barnet til udlandet. Familie og netværk må ikke høre om samtalen eller være med, før du ved, at det ikke sker. Spørg barnet alene, og skriv det, når du ved mere.
finding-journey-planned-person = { $name } hører til familie eller venner, og der kan være planer om at sende barnet til udlandet. Tag { $name } ud, indtil du ved, at det ikke sker. Spørg barnet alene, og skriv det, når du ved mere.
finding-network-before-risk-assessment = Risikovurderingen skal være lavet, før forældre og netværk bliver inddraget (barnets lov § 18, stk. 3). Lav den først, eller tag det her ud, til den er lavet.
finding-network-before-risk-assessment-person = { $name } er familie eller ven. Risikovurderingen skal være lavet, før forældre og netværk bliver inddraget (barnets lov § 18, stk. 3). Lav den først, eller tag { $name } ud indtil da.

finding-home-not-safe = Barnet får papiret med til et hjem, der ikke er sikkert. Læs det hellere højt, og behold det. Ellers laves kun den neutrale udgave.
finding-home-not-safe-suspected = Barnet får papiret med hjem, og den, der er mistanke mod, kan være en, barnet bor med. Læs det hellere højt, og behold det. Ellers laves kun den neutrale udgave.
finding-home-not-safe-at-home = Barnet får papiret med hjem, og den, der er mistanke mod, kan være i hjemmet. Læs det hellere højt, og behold det. Ellers laves kun den neutrale udgave.
finding-home-not-safe-parents-do-not-know = Barnet får papiret med hjem, og forældrene ved ikke, at I taler sammen. Læs det hellere højt, og behold det. Ellers laves kun den neutrale udgave.
finding-home-not-safe-social-control = Barnet får papiret med hjem, og der kan være social kontrol i familien. Læs det højt, og behold det.
confirm-home-not-safe = Jeg har tænkt hjemmet igennem sammen med barnet. Kun den neutrale udgave kommer med hjem.
finding-which-home = Barnet har to hjem, og papiret kommer med til det ene. Spørg barnet, hvilket hjem det skal være, og vælg det ved »Hvilket hjem tager barnet brevet med til?«.

finding-secret-talk = Forældrene ved ikke, at I skal tale sammen. Tid og sted må ikke stå på et papir, der kan komme hjem, for så kan barnet blive holdt væk. Læs det højt, når I mødes.

finding-full-stays = Den fulde udgave må ikke komme med hjem her. Vælg den neutrale udgave, eller læs højt og behold papiret.
finding-full-stays-aloud = Papiret nævner børnehuset og måske politiet. Det læses højt og bliver hos dig. Vælg "læses højt".
finding-full-stays-pocket = Et lommekort følger med barnet hjem. Den fulde udgave kan kun foldes til lommen, når hjemmet er sikkert. Vælg den neutrale udgave.
finding-full-stays-card = Et kort åbner barnets side, hvor den end bliver set. Det kan kun gives, når hjemmet er sikkert, forældrene kender til samtalen, og der er svaret på alle spørgsmål om sikkerhed. Åbn siden sammen med barnet i stedet.
finding-full-stays-adviser-card = Et kort med rådgiveren ender i en lomme eller på et værelse og siger, at barnet har en rådgiver. Det kan kun gives, når hjemmet er sikkert, og der er svaret på alle spørgsmål om sikkerhed. Sig navnet højt i stedet.
finding-full-stays-plan = Planen kommer aldrig med hjem. Læs den højt, eller lad en tryg voksen beholde den.
finding-full-stays-sheet = Arket hører til i samtalen og bliver hos dig. Det foldes ikke til lommen, for ingen kan vide, hvad der kommer til at stå på det.
finding-full-stays-guide = { $name } er familie, og hjemmet er ikke sikkert for barnet. Fortæl { $name } mundtligt, hvad en bisidder gør, og giv ikke arket fra dig.

finding-no-neutral = { $document ->
    [bisidder-guide] Arket til bisidderen findes
    [journal-note] Notatet til journalen findes
   *[other] Papiret findes
  } kun i den fulde udgave. Vælg fuld udgave, eller vælg et andet papir.
finding-no-neutral-place-tells = Stedet afslører, hvad papiret handler om: { $words }. Skriv stedet, så andre ikke kan regne det ud, for eksempel "biblioteket".
finding-no-neutral-words-tell = { $field } afslører, hvad papiret handler om: { $words }. Skriv det uden de ord.

finding-call-not-safe-watched = Du lover et opkald eller en besked. Har du spurgt barnet alene, om nogen kan se dets telefon?
finding-call-not-safe = Barnet er lovet et opkald, men ingen har aftalt, hvordan barnet kan kontaktes uden fare. Aftal en sikker måde med barnet, og skriv den ind, eller aftal noget andet.
finding-call-not-safe-words = Her får barnet lovet et opkald eller en besked: "{ $words }". Ingen har aftalt, hvordan det kan ske uden fare. Aftal en sikker måde med barnet, og skriv den ind, eller skriv det om.

# the gate: words

finding-event-words = Her står ord om det, der måske er sket: { $words }. Politiet er eller kan blive en del af sagen, og så må de ikke stå i noget, barnet ser. Skriv sætningen om uden dem.
finding-event-words-said = Barnets ord står i sagen, som de blev sagt. Men på papiret kan de blive læst, før politiet har hørt barnet: { $words }. Tag linjen af papiret.
finding-event-question = Her bliver barnet spurgt om, hvad der er sket: "{ $words }". Det må ingen tekst. Spørg om mødet, eller om hvad barnet gerne vil.
finding-secrecy-asked = Her bliver barnet bedt om at tie: "{ $words }". Det må ingen tekst. Barnet må gerne fortælle om samtalen, og det må også gerne lade være.
finding-promise-too-much = Kan du holde det? Her står: "{ $words }". Du har pligt til at skrive ned, og andre er med til at beslutte. Lov kun det, du selv kan gøre.

finding-reporter-named = { $name } har lavet underretningen og er nævnt her. Kan nogen læse, at det var { $name }, der fortalte det? Så skriv det om.
confirm-reporter-named = Jeg har læst teksten. Man kan ikke se, hvem der har lavet underretningen.
confirm-health-told = Jeg har læst teksten. Den fortæller ikke mere om en andens helbred, end barnet skal vide.
confirm-sibling-told = Jeg har læst teksten. Den fortæller ikke noget, der er en søskendes eget.

-maybe-suspected = Er det en anden, der er mistanke mod, så markér personen som mistænkt.
finding-suspected-in-document = { $name } kan være den mistænkte og står her. Tag navnet ud.
finding-suspected-in-document-in-room = { $name } { $sure ->
    [no] kan være den mistænkte og er sat på mødet. Tag { $name } ud. { -maybe-suspected }
   *[yes] er mistænkt og er sat på mødet. Tag { $name } ud af mødet.
  }
finding-suspected-in-document-talk-to = { $name } { $sure ->
    [no] kan være den mistænkte, men barnet får at vide, at det kan tale med { $name }. Vælg en anden. { -maybe-suspected }
   *[yes] er mistænkt, men barnet får at vide, at det kan tale med { $name }. Vælg en anden.
  }
finding-suspected-in-document-keeps = { $name } { $sure ->
    [no] kan være den mistænkte og skal gemme papiret. Vælg en anden. { -maybe-suspected }
   *[yes] er mistænkt og skal gemme papiret. Vælg en anden.
  }
finding-suspected-in-document-contact = { $name } { $sure ->
    [no] kan være den mistænkte, men I vil nå barnet gennem { $name }. Vælg en anden. { -maybe-suspected }
   *[yes] er mistænkt, men I vil nå barnet gennem { $name }. Vælg en anden.
  }
finding-suspected-in-document-named = { $name } { $sure ->
    [no] kan være den mistænkte og er nævnt på et papir, der forlader rummet. Skriv det uden navnet. { -maybe-suspected }
   *[yes] er mistænkt og er nævnt på et papir, der forlader rummet. Skriv det uden navnet.
  }
finding-suspected-in-document-said = { $name } { $sure ->
    [no] kan være den mistænkte og er nævnt i barnets egne ord på et papir, der forlader rummet. Tag linjen af papiret. { -maybe-suspected }
   *[yes] er mistænkt og er nævnt i barnets egne ord på et papir, der forlader rummet. Tag linjen af papiret.
  }

# the gate: bisidder and advisers

finding-bisidder-too-young = { $name } er under 15 år og kan ikke være bisidder (barnets lov § 6, stk. 4). Spørg barnet, om det vil vælge en anden.
finding-bisidder-is-witness = Underretningen bygger på noget, { $name } har set eller hørt. { $name } kan blive vidne. Overvej med barnet, om en anden skal være bisidder. Har barnet selv valgt personen, kræver et nej en afgørelse med begrundelse (barnets lov § 6, stk. 2 og 3).
finding-bisidder-is-witness-local-rule = Underretningen bygger på noget, { $name } har set eller hørt. Efter jeres lokale vejledning kan { $name } så ikke være bisidder. Find en anden sammen med barnet. Har barnet selv valgt personen, kræver et nej en afgørelse med begrundelse (barnets lov § 6, stk. 2 og 3).
finding-bisidder-is-suspected = { $name } er mistænkt og kan ikke være bisidder. Find en anden sammen med barnet. Har barnet selv valgt personen, kræver et nej en afgørelse med begrundelse (barnets lov § 6, stk. 2 og 3).
finding-bisidder-is-suspected-may-be = { $name } kan være den mistænkte og kan derfor ikke være bisidder. { -maybe-suspected }
finding-bisidder-is-adviser = { $name } er rådgiver i sagen og kan ikke også være barnets bisidder. Find en anden sammen med barnet.
finding-bisidder-is-adviser-has-a-job = { $name } taler, skriver eller tolker på mødet og kan ikke også være barnets bisidder. Find en anden til det ene.
finding-bisidder-in-circle = { $name } er familie eller ven, og der kan være social kontrol. { $name } kan komme i klemme eller være loyal mod familien. Overvej en bisidder uden for kredsen. Har barnet selv valgt personen, kræver et nej en afgørelse med begrundelse (barnets lov § 6, stk. 2 og 3).
finding-bisidder-in-circle-local-rule = { $name } er familie eller ven, og der kan være social kontrol. Efter jeres lokale vejledning skal bisidderen findes uden for kredsen. Har barnet selv valgt personen, kræver et nej en afgørelse med begrundelse (barnets lov § 6, stk. 2 og 3).

finding-address-not-cleared = Familien har beskyttet adresse. Må stedet stå i brevet? Svar ja, når det er afklaret, eller skriv et sted, der ikke røber noget.
finding-address-not-cleared-named = Familien har beskyttet adresse, og her står: { $words }. Skriv det uden navn på vej, skole eller institution.

finding-one-adviser = Det er den første samtale, og der er kun én rådgiver med. Uden tidligere støtte er udgangspunktet to (barnets lov § 21, stk. 5).
finding-siblings-apart = Barnet har søskende, og den mistænkte kan være en i familien. Tal med børnene hver for sig, helst på samme dag, og tilbyd dem hver sin bisidder. Fortæl ikke det ene barn, hvad det andet har sagt.
finding-two-advisers-no-roles = { $names } er alle med, men det er ikke sagt, hvem der taler, og hvem der skriver. Vælg én, der taler, og mindst én, der skriver. Så ved barnet, hvem der gør hvad.

finding-hard-words = Teksten er svær for et barn på { $band } år. Gør sætningerne kortere og ordene mere kendte.
finding-hard-words-office = Her står ord fra kontoret. Prøv i stedet: { $words }. Er det barnets eget ord, så lad det stå.
finding-hard-words-sentence = En sætning er på { $count } ord. For et barn på { $band } år er { $limit } nok. Del den: "{ $sentence }"
finding-hard-words-rare = Her står flere ord, som et barn på { $band } år måske ikke kender: { $words }. Kan du sige det enklere?
finding-hard-words-topics = Her står { $count } emner. Et barn kan højst holde styr på { $limit }. Vælg de vigtigste, og tag resten en anden dag.
finding-hard-words-name = Fornavnet er på { $count } bogstaver. Skriv kun det, som barnet bliver kaldt.

finding-standard-letter = Der mangler en sætning, som kun kan være til dette barn. Uden den bliver det et standardbrev, og det kan børn mærke. Hvad ved du om barnet, som gør det glad?
finding-standard-letter-used-before = Den personlige sætning er brugt til et andet barn før. Skriv en, der kun passer på dette barn.
confirm-standard-letter = Jeg ved, at brevet ikke har en sætning, som kun er til dette barn.

# the gate: rights

finding-complaint-under-ten = Her står noget om at klage, men barnet var ikke fyldt 10 år, da afgørelsen blev truffet. Så har barnet ikke selv klageret (barnets lov § 3). Tag det ud, eller skriv, hvem der kan klage, til de voksne.
finding-complaint-under-ten-step = Et skridt handler om at klage, men barnet kan ikke selv klage, før det er fyldt 10 år (barnets lov § 3). Tag skridtet ud af barnets forløb.
finding-complaint-under-ten-sheet = Arket til en klage kan ikke laves. Barnet var ikke fyldt 10 år, da afgørelsen blev truffet, eller fødselsdagen mangler. Så har barnet ikke selv klageret (barnets lov § 3). Lav brevet om afgørelsen i stedet, og skriv ned, hvad barnet er uenigt i.
finding-complaint-not-on-list = Her står noget om at klage, men afgørelsen er ikke en af dem, et barn selv kan klage over (barnets lov § 3, nr. 1-10). Tag det ud, eller ret, hvad afgørelsen handler om.
finding-complaint-not-on-list-step = Et skridt handler om at klage, men ingen afgørelse i sagen er en af dem, et barn selv kan klage over (barnets lov § 3, nr. 1-10). Tag skridtet ud af barnets forløb.
finding-complaint-not-on-list-sheet = Arket til en klage kan ikke laves. Afgørelsen er ikke en af dem, et barn selv kan klage over (barnets lov § 3, nr. 1-10). Lav brevet om afgørelsen i stedet, og skriv ned, hvad barnet er uenigt i.
finding-unsigned-right = Ingen jurist har læst teksterne om rettigheder endnu. Læs dem selv, før du giver dem til barnet.
finding-unsigned-right-draft = Ingen jurist har læst og underskrevet teksterne endnu, så papiret laves kun som udkast. Bed om et udkast. Det kan læses, men ikke gives til barnet.

finding-no-glyph = Her er tegn, vi ikke kan skrive på papiret: { $chars }. Slet dem, eller skriv dem med bogstaver.
finding-no-glyph-control = Her er usynlige tegn: { $chars }. De følger tit med, når man kopierer. Slet teksten, og skriv den igen.
finding-no-glyph-direction = Her er usynlige tegn, der vender skriften om: { $chars }. Slet teksten, og skriv den igen.

# the gate: who may be whom, what a text may not do, and what state lets be said

finding-may-be-meant = { $name } kan være den, der er mistanke mod, for ingen er markeret endnu. Markér den rette person, eller overvej en anden.
confirm-may-be-meant = Jeg har tænkt det igennem. Det er ikke en af dem, der kan være mistanke mod.
finding-suspected-in-document-may-be-meant = { $name } kan være den, der er mistanke mod, for ingen er markeret endnu. { $name } kan ikke gemme papiret eller give besked. Markér den rette person, eller vælg en anden.
finding-suspected-in-document-does = { $name } { $sure ->
    [no] kan være den mistænkte og står på barnets vej. Vælg en anden. { -maybe-suspected }
   *[yes] er mistænkt og står på barnets vej. Vælg en anden.
  }
finding-missing-field-people-role = Hvem er { $name } for barnet? Vælg en rolle. Uden den ved ingen, om { $name } kan være med.
finding-custody-in-room = { $name } kan ikke være med. Når underretningen handler om overgreb fra forældrenes side, tales der med barnet uden dem, der har forældremyndigheden eller bor med den mistænkte (barnets lov § 137, stk. 3). Lad { $name } følge barnet og vente udenfor.
finding-custody-in-room-weigh = { $name } bor sammen med barnet eller har forældremyndigheden, og hjemmet er måske ikke sikkert. Kan barnet tale frit, når { $name } er med? Ellers kan { $name } følge barnet og vente udenfor.
finding-custody-in-room-circle = { $name } er familie eller ven, og der kan være social kontrol. Kan barnet tale frit, når { $name } er med?
confirm-custody-in-room = Jeg har spurgt barnet alene. Barnet kan tale frit, når den voksne er med.
finding-sibling-in-room = { $name } er barnets søskende. Søskende kan være en trøst, men også være loyale eller selv have noget at fortælle. Spørg barnet alene, om { $name } skal være med.
finding-sibling-in-room-careful = { $name } er barnets søskende og kan ikke være med her. { $name } kan være vidne eller bo sammen med den mistænkte. Tal med de to hver for sig.
confirm-sibling-in-room = Jeg har spurgt barnet alene. Barnet vil gerne have sin søskende med.
finding-interpreter-is-close = { $name } er familie, ven eller barn og kan ikke tolke for barnet. Bestil en tolk udefra.
finding-interpreter-known = Familien kender tolken. Bestil en tolk over telefon fra et andet sted i landet.
confirm-interpreter-known = Jeg har spurgt barnet alene. Barnet er tryg ved tolken.
finding-interpreter-missing = Barnet bruger tegnsprog, og der er ingen tolk på mødet. Kan du ikke selv tegnsprog, så bestil en tegnsprogstolk, og sæt tolken på mødet.
finding-home-person = { $name } bor, hvor barnet sover, og hjemmet er ikke sikkert. Vælg en, der bor et andet sted.
confirm-home-person = Jeg har spurgt barnet alene. Barnet er tryg ved den voksne og har selv peget på vedkommende.
finding-police-not-agreed = { $name } er fra politiet og er sat på mødet. Hvad barnet må få at vide, aftales med politiet først. Skriv aftalen ind, eller tag { $name } ud.
finding-police-not-agreed-visit = Hvad barnet må få at vide før børnehuset, lægen eller politiet, aftales med politiet først. Skriv aftalen ind på barnets side.
finding-police-not-agreed-suspected = Barnet er selv mistænkt. Så får det ikke et papir om børnehuset, før det har en advokat. Tal med politiet om, hvem der siger hvad.
finding-tell-suspect = { $name } er mistænkt, kan være det eller bor sammen med den mistænkte. Er politiet enig? Får barnet det at vide først? Og hvor sover barnet i nat?
finding-tell-suspect-words = Her får forældre eller hjemmet noget at vide: { $words }. En af dem kan være den, der er mistanke mod. Er politiet enig? Får barnet det at vide først? Og hvor sover barnet i nat?
finding-tell-suspect-step = Der er lovet en samtale med forældrene, og en af dem kan være den, der er mistanke mod. Er politiet enig? Får barnet det at vide først? Og hvor sover barnet i nat?
finding-tell-suspect-parents = Forældrene eller en af dem kan være den, der er mistanke mod, og her får de noget at vide om samtalen. Er politiet enig? Får barnet det at vide først? Og hvor sover barnet i nat?
finding-guide-tells = Vejledningen fortæller { $name }, hvor og hvornår samtalen er. Forældrene ved ikke noget om den. Giv den kun videre, hvis { $name } ikke siger det hjemme.
finding-guide-tells-circle = Vejledningen fortæller { $name }, hvor og hvornår samtalen er. Ved social kontrol kan det nå familien. Sig det mundtligt, eller vent til selve mødet.
confirm-guide-tells = Jeg har talt med bisidderen. Tid og sted bliver ikke sagt videre.
confirm-tell-suspect = Politiet er enig, hvor det er med. Barnet får det at vide først. Jeg ved, hvor barnet sover i nat.
finding-card-under-lock = Barnet venter måske på politiet. Et kort åbner barnets side, hvor ingen voksen er med. Vent hellere, eller åbn siden sammen.
confirm-card-under-lock = Jeg har talt med politiet eller min leder om kortet.
finding-parents-know-again = Samtalen er meget tæt på. Passer det stadig, at forældrene ikke kender til den?
confirm-parents-know-again = Jeg har undersøgt i dag, hvad forældrene ved.
finding-blame-or-pressure = Her bliver barnet presset eller får skyld: "{ $words }". Det må ingen tekst. Skriv, at det ikke er barnets skyld, og at det selv vælger, om det vil svare.
finding-blame-or-pressure-decision = Her kan barnet føle sig presset eller få skyld: "{ $words }". Skal det stå i afgørelsen, så skriv også, hvad de voksne har ansvar for.
confirm-blame-or-pressure = Det skal stå i afgørelsen, og barnet kan læse, at det ikke er dets skyld.
finding-right-too-large = Her står en ret, som barnet ikke har: "{ $words }". Skriv, hvad barnet kan bede om, og hvem der bestemmer.
finding-tell-somebody-now = Her står noget, som nogen skal vide i dag: "{ $words }". Ring til din leder eller døgnvagten nu. Er der fare lige nu, så ring 112.
finding-tell-somebody-now-leaves = Her står noget, som nogen skal vide i dag: "{ $words }". Ring til din leder eller døgnvagten nu. Ordene må ikke stå på et papir, andre kan læse.
confirm-tell-somebody-now = Jeg har sagt det videre i dag.
finding-language-unread = Teksten er på et sprog eller med en skrift, vi ikke kan læse. Få en anden, der kan sproget, til at læse den, før barnet får den.
confirm-language-unread = En, der kan sproget, har læst teksten. Den spørger ikke, lover ikke og presser ikke.
finding-safety-again = Barnet har fortalt noget eller taget noget tilbage. Svar på alle spørgsmålene om sikkerhed, før noget kommer ud af huset.
finding-code-word = Her står noget om et aftalt ord eller tegn: "{ $words }". Den, der finder papiret, ville kende det. Sig det kun højt.
finding-share-with-parents-police = Politiet overvejer sagen eller venter på at tale med barnet. Giv ikke forældrene noget på papir. Tal med politiet om, hvad de må få at vide.
finding-share-with-parents-control = Ved social kontrol får forældrene ikke noget på papir. Sig det mundtligt, når risikovurderingen er lavet, og barnet er i sikkerhed.
finding-share-with-parents-unknowing = Forældrene kender ikke til samtalen, så papiret kan ikke gives til dem. Vent, til de ved det.
finding-share-with-outcome = Her står mere, end at underretningen er modtaget. Det må en fagperson få at vide, når det betyder noget for den støtte, de giver barnet. En borger er ikke part i sagen og får kun at vide, at den er modtaget.
finding-share-with-school-spoken = Det her siges mundtligt og skrives ikke ned til skolen: Et papir kan ende, hvor hjemmet ser det. Ring til læreren eller pædagogen i stedet.
finding-share-with-school-role = Papiret er til en lærer eller pædagog, der er om barnet i hverdagen. Det er { $name } ikke efter det, der står i sagen. Vælg en anden, eller ret rollen.
finding-share-with-school-suspected = { $name } er mistænkt eller kan være den, der er mistanke mod, og får ikke noget at vide. Vælg en anden.
finding-share-with-school-reason = Her står grunden til samtalen, som du har skrevet den til barnet. Den får skolen ikke på papir. Skriv kun, hvad der hjælper barnet.
finding-share-with-school-home = Her står noget om barnets hjem: { $words }. Papiret må kun sige, hvad der hjælper barnet før og efter samtalen. Slet det, eller bekræft, at der ikke står noget om, hvordan barnet har det derhjemme.
finding-share-with-school-words = Det her er dine egne ord til en, der ikke er part i sagen. Læs dem igen: Siger de kun, hvad der hjælper barnet, og intet om hvorfor?
confirm-share-with = Det, der står, går til en fagperson, der har brug for at vide det.
finding-reporter-named-perhaps = Kan barnet her læse, hvem der har lavet underretningen: "{ $words }"? Så skriv det uden den, der fortalte det.
finding-health-told = Her står noget om en andens helbred: "{ $words }". Barnet skal vide, hvad der sker, og ikke, hvad en anden fejler. Skriv det uden, eller kun så meget, som den anden har sagt ja til.
finding-sibling-told = { $name } er nævnt her. Det, der er { $name }s eget, hører til i { $name }s egen sag. Skriv kun det, der gælder barnet selv.
finding-sibling-told-words = Her står noget om en søskende: "{ $words }". Det hører til i den anden sag. Skriv kun det, der gælder barnet selv.
finding-reason-tells = Grunden til skiftet fortæller om en andens liv eller om det, barnet har sagt: "{ $words }". Skriv en grund, der er sand, og som barnet ikke kan tage på sig, for eksempel et andet arbejde.
finding-reason-tells-found = Det, der står om, hvor den tidligere rådgiver kan findes, fortæller om en andens liv eller om det, barnet har sagt: "{ $words }". Skriv kun, hvor og hvordan barnet kan sige tak.
finding-case-closed = Sagen er lukket, så der laves ikke noget til barnet. Åbn sagen igen, hvis I mødes.
finding-talk-not-held = Samtalen er ikke holdt endnu. Skriv først, at den er holdt, eller vælg en anden.
finding-talk-held = Samtalen er holdt, så brevet før den kommer for sent. Vælg næste samtale, eller lav papiret efter samtalen.
finding-placement-undecided = Der er ikke besluttet noget om, hvor barnet skal bo. Barnet skal høres først (barnets lov § 5, stk. 3). Skriv det som noget, I overvejer, eller tag skridtet ud.
confirm-placement-undecided = Jeg siger til barnet, at det ikke er besluttet, og at dets mening tæller.
finding-waiting-without-day = Et skridt venter, men barnet får ikke at vide, hvornår det hører fra dig. Skriv en dag, også hvis der ikke er nyt.
finding-waiting-without-day-called-off = Mødet er aflyst, og barnet får ikke at vide, hvornår det hører fra dig. Aftal en ny samtale, eller skriv en dag ved et ventende skridt på barnets vej.
confirm-waiting-without-day = Jeg kan ikke nævne en dag endnu, og det siger jeg til barnet.
finding-complaint-late = Fristen for at klage er gået. Barnet kan stadig klage og skrive hvorfor. Sig det, når I læser papiret.
confirm-complaint-late = Jeg siger til barnet, at fristen er gået, og at det stadig kan klage.

finding-safety-disagrees-track-kind = Det, sagen handler om, passer ikke med svaret på, hvem der er mistanke mod. Ret det ene af de to.
finding-safety-disagrees-police = Politiet er med, fordi barnet kan være udsat for noget, men der er svaret, at ingen er mistænkt. Ret svaret, eller skriv, hvad politiet er med om.
finding-safety-disagrees-police-step = Der er svaret, at politiet ikke er med, men et skridt med politiet er i gang eller lovet. Ret det ene af de to.
finding-safety-disagrees-risk-step = Der er svaret, at risikovurderingen er lavet, men skridtet er ikke færdigt. Ret det ene af de to.
finding-safety-disagrees-nobody-fits = Den, der er markeret som mistænkt, passer ikke med svaret på, hvem der er mistanke mod. Ret det ene af de to.
finding-safety-disagrees-nobody-marked = Der er svaret, at den mistænkte står på listen, men ingen er markeret. Markér personen, eller ret svaret.
finding-safety-disagrees-works = { $name } er markeret som mistænkt og skal tale, skrive eller tolke på mødet. Ret det ene af de to.
finding-no-message-under-social-control-take-home = Ved social kontrol må barnet ikke få noget med hjem. Brug brevet efter samtalen, og læs det højt.
finding-no-neutral-number = Nummeret er et af kommunens, så det er ikke neutralt. Skriv et andet nummer, eller tag det ud.
finding-event-words-leaves = Her står ord om det, der måske er sket: { $words }. Andre kan læse papiret. Skriv sætningen om, og svar på spørgsmålene om sikkerhed igen.
finding-event-words-decision = Her står ord om det, der måske er sket: { $words }. Andre kan læse papiret. En afgørelse skal sige hvorfor, men er ordene nødvendige? Ellers skriv den om uden dem.
confirm-event-words = Ordene er nødvendige i afgørelsen. Jeg har tænkt over, hvem der kan læse den, og giver den selv til barnet.
finding-event-words-said-leaves = Barnets ord står i sagen, som de blev sagt. Men andre kan læse papiret: { $words }. Tag linjen af papiret, og svar på spørgsmålene om sikkerhed igen. Sig til barnet, at du har skrevet det ned.
finding-reporter-named-role = Man kan se, hvem der har lavet underretningen: "{ $words }". Skriv det uden rollen.

# What the fields are called. Each starts a sentence.

field-municipality = Kommunen
field-track = Hvad sagen handler om
field-child-first-name = Barnets fornavn
field-child-birth-date = Barnets fødselsdato
field-child-band = Hvordan teksten taler til barnet
field-child-reads = Hvordan barnet læser
field-child-language = Barnets sprog
field-child-interpreter = Sproget, der tolkes til
field-child-pronoun = Hun, han eller de
field-child-needs = Det, der skal tages hensyn til
field-child-wishes = Barnets ønsker
field-child-safe-contact-how = Den sikre måde at nå barnet på
field-child-safe-contact-via = Den, I kan nå barnet gennem
field-child-safe-contact-checked-on = Dagen, hvor den sikre måde sidst blev afklaret
field-safety-suspected = Svaret på, hvem der er mistanke mod,
field-safety-suspect-is = Svaret på, om du ved, hvem det er,
field-safety-suspect-at-home = Svaret på, om den mistænkte er i hjemmet,
field-safety-social-control = Svaret på, om der kan være social kontrol,
field-safety-risk-assessed = Svaret på, om risikovurderingen er lavet,
field-safety-parents-know = Svaret på, om forældrene ved, at I taler sammen,
field-safety-police = Svaret på, om politiet er med,
field-safety-police-about = Svaret på, hvad politiet er med om,
field-safety-journey = Svaret på, om barnet kan blive sendt til udlandet,
field-safety-watched-phone = Svaret på, om nogen kan se barnets telefon,
field-safety-protected-address = Svaret på, om adressen er beskyttet,
field-safety-delivery = Hvordan barnet får papiret
field-safety-kept-by = Navnet på den, der gemmer papiret,
field-safety-which-home = Det hjem, papiret skal med til,
field-people = Personerne i sagen
field-people-id = Personens id
field-people-first-name = Fornavnet
field-people-name = Det fulde navn
field-people-pronoun = Hun, han eller de
field-people-role = Rollen
field-people-phone = Telefonnummeret
field-people-phone-hours = Telefontiden
field-people-number-is-neutral = Om nummeret er neutralt
field-people-about = En sætning fra personen selv
field-people-age = Alderen
field-people-custody = Forældremyndigheden
field-people-steady = Den faste voksne
field-people-reported = Hvem der har lavet underretningen
field-people-witnessed = Hvem der har set eller hørt det
field-people-suspected = Markeringen som mistænkt
field-meetings = Et møde
field-meetings-id = Mødets id
field-meetings-kind = Mødetype
field-meetings-state = Mødets status
field-meetings-starts-at = Mødets tidspunkt
field-meetings-minutes = Mødets længde
field-meetings-place = Mødets sted
field-meetings-place-cleared = Afklaringen af, om stedet må nævnes,
field-meetings-other-place = Om I kan mødes et andet sted
field-meetings-people = De voksne på mødet
field-meetings-people-id = En voksen på mødet
field-meetings-people-does = Hvad den voksne gør på mødet
field-meetings-bisidders = Bisidderen
field-meetings-bisidder-offered-by = Den, der fortalte om bisidder,
field-meetings-why = Grunden til, at I mødes,
field-meetings-personal = Den personlige sætning
field-meetings-stop-sign = Stoptegnet
field-meetings-topics = Det, I kan tale om,
field-meetings-not-decided = Om der bliver besluttet noget
field-meetings-who-gets-to-know = Hvem der får det at vide
field-meetings-after-text = Det, der sker bagefter,
field-meetings-after-hear-on = Dagen, hvor barnet hører fra dig,
field-meetings-said-text = Barnets egne ord
field-meetings-closing-takes-further-what = Det, du tager videre,
field-meetings-closing-takes-further-to = Den, du siger det til,
field-meetings-closing-tell-who = Den, der får noget at vide,
field-meetings-closing-tell-child-wants-call = Opkaldet til barnet
field-meetings-closing-unknown-what = Det, I ikke ved endnu,
field-meetings-closing-talk-to = Den, barnet kan tale med,
field-meetings-closing-needs = Det, barnet har brug for,
field-meetings-closing-may-say-at-home = Det, barnet kan sige derhjemme,
field-meetings-closing-may-say-to-parents = Det, I har aftalt, at forældrene får at vide,
field-share = Den, papiret er til,
field-needs-before = Det, barnet har brug for før samtalen,
field-needs-after = Det, barnet har brug for efter samtalen,
field-basis = Det, der gør, at du må fortælle det,
field-notices = Underretningen
field-notices-received-at = Dagen, hvor underretningen kom,
field-notices-outcome = Svaret til den, der har underrettet,
field-meetings-closing-next-meeting = Det næste møde
field-steps-step = Skridtet
field-steps-who = Den, der gør det,
field-steps = Barnets vej
field-steps-waiting-for = Det, der ventes på,
field-agreements-what = Aftalen
field-agreements-told-child = Det, barnet har fået at vide om aftalen,
field-agreements-who = Den, der har lovet noget,
field-agreements-made-in = Mødet, hvor aftalen blev lavet,
field-decisions-what = Det, der er besluttet,
field-decisions-why = Begrundelsen
field-decisions-how-you-counted = Hvordan barnets mening talte med
field-decisions-followed = Svaret på, om det blev, som barnet ville,
field-decisions-purpose = Formålet
field-decisions-lasts = Hvor længe det gælder
field-decisions-by = Den, der har besluttet det,
field-decisions-decided-on = Datoen for afgørelsen
field-decisions-matter = Det, afgørelsen handler om,
field-decisions-made-by = Svaret på, hvem der har truffet afgørelsen,
field-decisions = En afgørelse i sagen
field-adviser-changes-from = Den tidligere rådgiver
field-adviser-changes-to = Den nye rådgiver
field-adviser-changes = Skift af rådgiver
field-adviser-changes-on = Dagen for skiftet
field-adviser-changes-why = Grunden til skiftet
field-adviser-changes-said-by-former = Svaret på, om det er den tidligere rådgivers egne ord,
field-adviser-changes-carries-over = Det, den nye rådgiver ved i forvejen,
field-adviser-changes-found = Hvor barnet stadig kan sige tak til den tidligere rådgiver,
field-ending-on = Dagen, hvor sagen slutter,
field-ending-why = Hvorfor sagen slutter
field-ending-stays = Det, der bliver ved,
field-ending-come-back = Hvordan barnet kan komme tilbage
field-documents-by = Den, der gav papiret,
field-rights-bisidder = Retten til en bisidder
field-rights-not-answer = At kunne lade være med at svare
field-rights-stop = Løftet om at kunne stoppe
field-rights-another-way = At sige det på en anden måde
field-rights-hear-notes = At høre, hvad der er skrevet
field-rights-what-next = At vide, hvad der sker nu
field-rights-interpreter = At bede om en tolk
field-rights-another-place = At bede om et andet sted
field-rights-complaint = Retten til at klage
field-rights-see-papers = At bede om at se papirerne
field-rights-contact = At bede om noget om samvær
field-rights-ask-placement = At bede om at bo et andet sted
field-rights-be-heard = At blive hørt, før der bliver besluttet noget
field-rights-lawyer = At spørge om en advokat
field-rights = Rettighederne
field-state = Sagens status
field-steps-next-contact = Dagen, hvor barnet hører fra dig,
field-meetings-siblings-in-room = Søskende på mødet
field-decisions-complaint-until = Klagefristen
field-safety = Svarene om sikkerhed
field-safety-police-agreed = Aftalen med politiet
field-safety-police-agreed-what = Det, der er aftalt med politiet,
field-safety-police-agreed-with = Den, du har aftalt det med,
field-safety-police-agreed-on = Dagen, hvor det blev aftalt,
field-safety-plan = Planen for barnets sikkerhed
field-safety-plan-text = Linjen i planen
field-safety-plan-cleared = Om linjen må stå på et papir
field-safety-plan-until = Den dag, linjen i planen slutter
field-child-companion = Figuren, barnet har valgt,
field-steps-one-of = Det, skridtet kan blive i stedet,
