# Barnets egen side: det, der står rundt om dokumentet. Samme ord for alle aldre, så korte som muligt.

screen-title = Min side
screen-fault-title = Det gik ikke lige nu
screen-fault = Vent lidt, og prøv igen.
screen-fault-kept = Det, du sendte, er ikke væk. Vent lidt, og tryk på knappen.
screen-again-act = Send igen
screen-fault-back = Tilbage
screen-nav = Sider
screen-way = Min vej
screen-adults = Voksne
screen-between = Imens
screen-rights = Rettigheder
screen-questions = Skriv
screen-look = Gør det nemmere at se
screen-leave = Luk siden
screen-closed-title = Siden er lukket lige nu
screen-closed = Spørg din rådgiver, når I ses.
screen-stations = Steder på vejen
screen-station = Sted { $number } af { $count }
screen-back = Tilbage
screen-on = Videre
screen-words = Ord
screen-words-lead = Her står, hvad ordene betyder. Spørg, hvis du vil vide mere.
screen-words-all = Alle ord
screen-companion = Vælg en figur til din vej
screen-companion-other = Vælg en anden figur
screen-companion-lead = Figuren står der, hvor du er. Du må gerne skifte en anden dag.
screen-companion-who = Hvem skal stå på din vej?
screen-companion-fox = Ræv
screen-companion-owl = Ugle
screen-companion-hedgehog = Pindsvin
screen-companion-cat = Kat
screen-companion-turtle = Skildpadde
screen-companion-none = Ingen
screen-companion-act = Det vælger jeg
screen-ask = Skriv her
screen-send = Send
screen-thanks = Tak. Nu ligger det hos din rådgiver.
screen-size = Hvor store skal bogstaverne være?
screen-size-0 = Almindelige
screen-size-1 = Store
screen-size-2 = Meget store
screen-colours = Farver
screen-contrast = Sort på hvidt
screen-calm = Færre farver og billeder
screen-language = Sprog
screen-look-act = Sådan vil jeg have det
door-title = Velkommen
door-card = Det, der står på kortet
door-code = Din kode
door-act = Kom ind
door-wrong = Det passer ikke. Se på kortet, og prøv igen. Virker det ikke, så spørg den, du fik kortet af.
door-wait = Vent lidt. Du kan prøve igen klokken { $when }.
door-void = Kortet virker ikke mere. Koden er tastet forkert for mange gange. Det gør ikke noget. Spørg den, du fik kortet af. Du kan få et nyt.
left-title = Tak for nu
left = Du kan lukke vinduet.
no-net-kept = Nettet er væk lige nu. Det gemmes, når nettet er der igen.
no-net-again = Nettet er væk lige nu. Prøv igen om lidt.

## A talk's own screen on the table. `$band` is `four`, `seven`, `ten` or `teen`. What an adult reads stands in plain words too.
table-hello = Hej
table-topics = Snak
table-try = Prøv
table-rights = Det må jeg
table-rights-told = Det har vi læst
table-rights-how = Vist på skærmen i samtalen.
table-lines = Skrevet
table-end = Slut
table-out = Til den voksne
table-left = Der er cirka { $minutes } minutter tilbage
table-more = Mere
table-where = Hvor står det?
table-skip = Spring over
table-all-parts = Se det hele
table-been = Færdig
table-nobody = Ingen
table-cannot-stand = Det kan ikke stå her. Sig det til hinanden, eller skriv det på en anden måde.
table-behind = Den tid er gået. Vælg en dag, der kommer.
table-unread = Skriv dagen sådan her: 27.11.2026. Skriv klokken sådan her: 10.30.
table-half-now = Vælg både hvem og hvilken dag.
table-half-next = Vælg både en dag og et klokkeslæt.
table-day-other = En anden dag
table-day-none = Ingen dag
table-day-shape = dd.mm.åååå
table-time-shape = 10.30

table-bar = Du kan altid trykke her
table-stop = Stop
table-pause = Pause
table-not-answer = Jeg vil ikke svare
table-dont-know = Det ved jeg ikke
table-said-not-answer = { $band ->
    [four] Det er okay. Du behøver ikke svare.
   *[other] Det er helt i orden. Du behøver ikke svare eller sige hvorfor.
}
table-said-dont-know = { $band ->
    [four] Det er okay. Man behøver ikke vide alt.
    [teen] Det er også et svar. Du behøver ikke gætte.
   *[other] Godt, at du siger det. Du behøver ikke gætte.
}

table-stopped = Nu stopper vi
table-stopped-lead = { $band ->
    [four] Nu er den voksne stille.
   *[other] Nu er der ro. Ingen spørger om noget.
}
table-heard-by = Til den voksne: Sig det højt, før du trykker.
table-heard = Jeg har hørt dig
table-heard-title = Hvad vil du nu?
table-heard-lead = { $band ->
    [four] Du bestemmer.
   *[other] Du bestemmer. Du behøver ikke sige hvorfor.
}
table-chose-pause = En pause
table-chose-other = Noget andet
table-chose-bisidder = Kun min bisidder og mig
table-chose-end = Slut for i dag
table-chose-ready = Jeg er klar igen
table-paused = Pause
table-paused-lead = { $band ->
    [four] Vi slapper af. Tryk, når du er klar.
   *[other] Vi holder pause. Du siger til, når du er klar.
}
table-alone = Dig og din bisidder
table-alone-lead = De andre går ud. Tryk, når I er klar.
table-tried = Du stoppede mig
table-tried-lead = { $band ->
    [four] Sådan gør vi, når du siger stop.
   *[other] Sådan gør vi hver gang, du trykker på Stop. Så vælger du, hvad vi gør.
}
table-real = Jeg vil stoppe rigtigt
table-try-hint = Prøv det sammen. Det er kun en øvelse.

table-topics-title = Det snakker vi om
table-topics-lead = { $band ->
    [four] Du må gerne flytte rundt. Du må gerne tage noget væk.
   *[other] Du kan flytte rundt på det. Du kan tage noget væk eller finde på noget.
}
table-topics-none = Her står ikke noget endnu.
table-topic-up = Op
table-topic-down = Ned
table-topic-away = Tag væk
table-topic-up-this = Flyt op: { $topic }
table-topic-down-this = Flyt ned: { $topic }
table-topic-away-this = Tag væk: { $topic }
table-topic-add = Vil du snakke om noget andet?
table-topic-add-act = Skriv det på

table-lines-title = Det har jeg skrevet
table-lines-lead = { $band ->
    [four] Jeg læser højt. Du siger, om det er rigtigt.
   *[other] Jeg læser det højt for dig. Du siger, om det passer.
}
table-line = Den voksne skriver med dine ord
table-line-show = Læs det højt
table-line-right = Har jeg forstået dig rigtigt?
table-line-yes = Ja
table-line-almost = Ikke helt
table-line-no = Nej, streg det
table-lines-kept = Det er rigtigt

table-end-title = Nu slutter vi
table-end-lead = { $band ->
    [four] Vælg et billede. Du må gerne springe over.
   *[other] Vælg selv, hvad vi tager først. Du kan springe alt over.
}
table-said = Det snakkede vi om
table-said-title = Det snakkede vi om
table-said-lead = { $band ->
    [four] Skal det stå på dit papir?
   *[other] Hvad må stå på dit papir? Du bestemmer.
}
table-said-none = Der er ikke skrevet noget ned.
table-said-paper = Det må stå på mit papir
table-said-kept = Ikke på papiret
table-said-wrong = Det passer ikke
table-takes = Det tager jeg med
table-takes-title = Det tager jeg med videre
table-takes-lead = Det siger jeg til en, der kan hjælpe.
table-takes-field = Jeg siger, at …
table-takes-field-to = Til hvem?
table-now = Det sker nu
table-now-title = Hvad sker der nu?
table-now-lead = { $band ->
    [four] Hvem snakker jeg med? Det siger jeg dig nu.
   *[other] Hvem snakker jeg med, og hvornår?
}
table-now-who = Jeg snakker med
table-now-on = Hvilken dag?
table-call = Skal jeg ringe til dig?
table-call-before = Ring før
table-call-after = Ring efter
table-call-no = Ring ikke
table-unknown = Det ved vi ikke
table-unknown-title = Det ved vi ikke endnu
table-unknown-lead = Du hører fra mig. Også hvis jeg stadig ikke ved det.
table-unknown-field = Jeg ved ikke …
table-unknown-field-by = Du hører fra mig senest
table-home = Derhjemme
table-home-title = Hvis nogen spørger derhjemme
table-home-placed = Der, hvor du bor
table-home-title-placed = Hvis nogen spørger der, hvor du bor
table-home-lead = Du bestemmer selv, hvad du vil fortælle.
table-home-field = Du må gerne sige, at …
table-people = Hvem kan jeg gå til?
table-people-title = Hvem kan du gå til?
table-people-lead = Du kan gå til en, du er tryg ved.
table-people-who = Hvem vil du helst gå til?
table-people-phone = Alle børn kan ringe til BørneTelefonen på 116 111. Det er gratis.
table-needs = Har du brug for noget?
table-needs-title = Har du brug for noget fra mig?
table-needs-lead = { $band ->
    [four] Det må være stort eller småt.
   *[other] Det må være stort eller småt. Jeg siger, om jeg kan.
}
table-needs-field = Du vil gerne …
table-agreed = Det har vi aftalt
table-agreed-title = Det har vi aftalt
table-agreed-lead = Vi skriver kun det, jeg kan holde.
table-agreed-field = Jeg …
table-agreed-field-by = Senest hvilken dag?
table-next = Vi ses igen
table-next-title = Hvornår ses vi igen?
table-next-lead = Ved vi det ikke, så siger jeg det.
table-next-is = Vi ses { $when }.
table-next-on = Hvilken dag?
table-next-at = Klokken?
table-next-place = Hvor?
table-face = Hvordan var det?
table-face-title = Hvordan var det at snakke i dag?
table-face-lead = Du behøver ikke svare. Sig det bare, som det er. Jeg bliver ikke sur.
table-face-5 = Rigtig godt
table-face-4 = Godt
table-face-3 = Midt imellem
table-face-2 = Ikke så godt
table-face-1 = Dårligt
table-face-words = Skal jeg gøre noget anderledes næste gang?

table-feedback = Et svar uden navn
table-feedback-title = { $band ->
    [four] Hvordan var det i dag?
    [teen] Hvordan var det at tale med os i dag?
   *[other] Hvordan var det at snakke i dag?
}
table-feedback-lead = { $band ->
    [four] Tryk på et ansigt. Du må gerne springe over.
    [teen] Vi vil gerne blive bedre til at tale med unge. Dit navn følger ikke med. Du kan springe over.
   *[other] Vi vil gerne blive bedre til at snakke med børn. Dit navn følger ikke med. Du må gerne springe over.
}
table-feedback-good = Godt
table-feedback-between = Midt imellem
table-feedback-bad = Ikke så godt
table-feedback-line = { $band ->
    [four] Vil du sige noget? Den voksne skriver.
   *[other] Vil du skrive noget? Skriv ikke, hvad nogen hedder.
}
table-feedback-thanks = { $band ->
    [four] Tak, fordi du sagde det.
   *[other] Tak. Dit navn fulgte ikke med.
}

table-paper = Mit papir
table-paper-title = Dit papir
table-paper-lead = Her står det, vi har snakket om. Her står også, hvad der sker nu.
table-paper-act = Lav mit papir
table-paper-again = Lav det igen
table-paper-yours = Her er dit papir. Læs det igennem, før du går.
table-paper-stays = Papiret bliver hos en voksen, der passer på det. Vi læser det højt her. Vil du se det igen, så sig til. Spørger nogen, bestemmer du selv, hvad du fortæller.
table-paper-not = Papiret kan ikke laves lige nu. Den voksne gør det bagefter.
table-paper-print = Print
table-goodbye = Farvel

table-pin-title = Til den voksne
table-pin-lead = Skriv din pinkode for at lukke barnets skærm.
table-pin = Pinkode
table-pin-act = Luk skærmen
table-pin-wrong = { $left ->
    [one] Det passer ikke. Der er ét forsøg tilbage.
   *[other] Det passer ikke. Der er { $left } forsøg tilbage.
}
table-over = Tiden for samtalen er gået.
table-closed-title = Skærmen er lukket lige nu
table-closed = Vi snakker bare videre uden den.

## The tools beside a talk. They offer and never ask.
tool-all = Peg og tegn
tool-all-lead = Du kan pege, tegne eller vælge et billede. Du kan også lade være.
tool-talk = Samtalen
tool-back = Tilbage
tool-show = Vis det
tool-large = Det, du valgte
tool-write = Skriv det ned
tool-waits = Gør først det færdigt, der er skrevet
tool-breath = Du kan trække vejret stille og roligt, hvis du vil.

tool-board = Peg på det
tool-board-lead = Vælg et billede. Så bliver det stort.
tool-feelings = Sådan har jeg det lige nu
tool-feelings-lead = Vælg dem, der passer. Du må gerne vælge flere. Ingen af dem er forkerte.
tool-cards = Kort
tool-cards-lead = Her er nogle kort. Måske passer et af dem.
tool-set-wishes = Det kunne jeg tænke mig
tool-set-worries = Det tænker jeg på
tool-houses = Tre huse
tool-houses-lead = Begynd med det hus, du vil. Du kan springe dem alle over.
tool-line = Sådan er det at snakke lige nu
tool-line-lead = Peg på et tal. Det handler kun om vores snak.
tool-line-least = 0 er slet ikke rart.
tool-line-most = 10 er rigtig rart.

tool-first-then = Først og så
tool-first-then-lead = Den voksne vælger to billeder. Så kan du se, hvad der kommer.
tool-first = Først
tool-then = Så
tool-how-long = Hvor længe?
tool-no-time = Uden tid
tool-for-minutes = { $minutes } minutter
tool-minutes = Minutter tilbage: { $minutes }
tool-soon = Om lidt skifter vi.
tool-over = Nu kommer det næste: { $then }
tool-look-again = Se, hvor lang tid der er tilbage
tool-strip-again = Vælg igen
tool-unchosen = Vælg to billeder og hvor længe.

tool-drawing = Tegn
tool-drawing-lead = Her er et tomt papir. Du bestemmer.
tool-drawing-paper = Skærmen kan ikke tegne her. I kan tegne på papir.
tool-drawing-tell = Jeg vil hellere fortælle
tool-drawing-not-kept = Tegningen bliver ikke gemt. Den er her kun, mens vi snakker.
tool-colours = Farver
tool-colour-0 = Sort
tool-colour-1 = Blå
tool-colour-2 = Grøn
tool-colour-3 = Gul
tool-colour-4 = Rød
tool-colour-5 = Brun
tool-sheet = Papir at tegne på
tool-sheet-keys = Flyt pennen med piletasterne. Tryk på mellemrum for at tegne, og tryk igen for at løfte pennen.
tool-sheet-full = Papiret er fyldt.
tool-sheet-empty = Papiret er tomt.
tool-pen-down = Pennen tegner.
tool-pen-up = Pennen er løftet.
tool-keep = Gem min tegning
tool-drawing-may-keep = Tegningen er her kun, mens vi snakker. Vil du gemme den? Så har jeg den bagefter. Måske får flere lov at se den.
tool-kept = Nu er din tegning gemt.
tool-kept-no-room = Her er ikke plads til flere tegninger. Du kan tegne på papir.
tool-undo = Fortryd
tool-away = Smid ud

tool-tile-yes = Ja
tool-tile-no = Nej
tool-tile-again = Sig det igen
tool-tile-not-understood = Jeg forstår det ikke
tool-tile-toilet = På toilettet
tool-tile-thirsty = Jeg er tørstig
tool-tile-too-loud = Det er for højt
tool-tile-draw = Tegne
tool-tile-walk = Gå en tur
tool-tile-other = Noget andet
tool-tile-dont-know = Det ved jeg ikke
tool-tile-wont = Jeg vil ikke
tool-tile-talk = Snakke
tool-tile-play = Lege
tool-tile-pause = Pause
tool-tile-drink = Drikke noget
tool-tile-listen = Læse højt
tool-tile-goodbye = Sige farvel
tool-tile-glad = Glad
tool-tile-calm = Rolig
tool-tile-proud = Stolt
tool-tile-excited = Spændt
tool-tile-tired = Træt
tool-tile-shy = Genert
tool-tile-bored = Jeg keder mig
tool-tile-confused = Forvirret
tool-tile-sad = Ked af det
tool-tile-angry = Vred
tool-tile-worried = Bekymret
tool-tile-scared = Bange
tool-tile-wish-pause = Jeg vil gerne have en pause
tool-tile-wish-place = Jeg vil gerne sidde et andet sted
tool-tile-wish-somebody = Jeg vil gerne have en voksen med
tool-tile-wish-walk = Jeg vil gerne gå, mens vi snakker
tool-tile-wish-again = Jeg vil gerne høre det igen
tool-tile-wish-draw = Jeg vil gerne tegne, mens vi snakker
tool-tile-worry-who-hears = Hvem får det at vide?
tool-tile-worry-next = Hvad sker der bagefter?
tool-tile-worry-wrong = Hvad nu, hvis jeg siger noget forkert?
tool-tile-worry-angry = Bliver nogen vred på mig?
tool-tile-worry-missing = Går jeg glip af noget i skolen?
tool-tile-worry-words = Jeg kan ikke finde ordene
tool-tile-house-good = Det, der er godt
tool-tile-house-worry = Det, der bekymrer mig
tool-tile-house-dream = Det, jeg drømmer om

## The child's screens by pictures, the adult's tray, and the way in the talk
screen-title-part = Min side, { $number }
screen-more = Mere
# Opens what an adult reads aloud, below the picture of the youngest's way.
screen-way-words = Det hele med ord
screen-adult = Til den voksne
table-way = Din vej
table-way-title = Din vej
table-way-lead = { $band ->
    [four] Peg på et billede. Du må gerne spørge om alt.
    [teen] Her står, hvor vi er nu. Spørg, hvis der mangler noget.
   *[other] Vi ser på den sammen. Peg, og spørg om alt, du vil.
}
table-way-on = Vi går videre
table-tray = Til den voksne
table-to-stop = Gå til Stop
table-soon = Vi slutter snart.
table-mistake = Jeg trykkede forkert
