# Barnets egen side: det, der står rundt om dokumentet. Samme ord for alle aldre, så korte som muligt.

screen-title = Min side
screen-fault-title = Det gik ikke lige nu
screen-fault = Vent lidt, og prøv igen.
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

table-stopped = Stop
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

table-topics-title = { $band ->
    [four] Det snakker vi om
   *[other] Det taler vi om
}
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
table-topic-add = Vil du tale om noget andet?
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
table-takes-lead = Det siger jeg til nogen, så de kan hjælpe.
table-takes-field = Jeg siger, at …
table-takes-field-to = Til hvem?
table-now = Det sker nu
table-now-title = Det sker der nu
table-now-lead = { $band ->
    [four] Nogen får noget at vide. Vi siger hvornår.
   *[other] Hvem taler jeg med, og hvornår?
}
table-now-who = Jeg taler med
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

table-paper = Mit papir
table-paper-title = Dit papir
table-paper-lead = Her står det, vi har snakket om. Her står også, hvad der sker nu.
table-paper-act = Lav mit papir
table-paper-again = Lav det igen
table-paper-yours = Her er dit papir. Læs det igennem, før du går.
table-paper-stays = Papiret bliver hos en voksen, der passer på det. Vi læser det højt her. Du kan høre det igen, når du vil. Spørger nogen, bestemmer du selv, hvad du fortæller.
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
