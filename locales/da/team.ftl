# For coordinators: how long closed cases stay, and numbers of a quarter.

## How long closed cases stay (/team/retention)
retention-title = Hvor længe afsluttede sager bliver her
retention-lead = Børnehøjde er ikke jeres arkiv. Her bestemmer I, hvornår en afsluttet sag kan slettes herfra. Intet bliver slettet af sig selv.
retention-rule = Kommunens regel
retention-no-rule = Der er ingen regel. Så længe der ikke er det, står ingen sag til at blive slettet.
retention-stands = { $count ->
    [one] En afsluttet sag kan slettes, når der ikke er skrevet i den i en måned. { $who } satte reglen { $when }.
   *[other] En afsluttet sag kan slettes, når der ikke er skrevet i den i { $count } måneder. { $who } satte reglen { $when }.
}
retention-yours = Kommunen bestemmer selv, hvor længe det skal være. Vi foreslår ikke et tal. Spørg jeres arkiv og jeres databeskyttelsesrådgiver først.
retention-months = Antal måneder
retention-months-hint = Skriv et helt tal. Er feltet tomt, er der ingen regel.
retention-set = Gem reglen
retention-due = { $count ->
    [0] Ingen sager kan slettes nu
    [one] Én sag kan slettes nu
   *[other] { $count } sager kan slettes nu
}
retention-more = Vi har ikke set på alle sager endnu. Der kan være flere, der kan slettes.
retention-go-on = Se på de næste sager
retention-from-the-oldest = Begynd forfra med de ældste sager
retention-before = Se efter, før du går videre: Ligger alle notater i journalen? Har nogen bedt om at se en af sagerne? Er der en klage eller en sag hos politiet? Hold den sag tilbage.
retention-two = Du kan ikke gøre det alene. Når du har bedt om det, skal en anden koordinator sige ja. Sker det ikke inden for en uge, bliver intet slettet.
retention-ask = { $count ->
    [one] Bed om at få sagen slettet
   *[other] Bed om at få de { $count } sager slettet
}
retention-waiting = { $count ->
    [0] En liste venter på svar, og ingen af sagerne på den kan slettes mere
    [one] Én sag venter på at blive slettet
   *[other] { $count } sager venter på at blive slettet
}
retention-waits = Det venter på, at en anden koordinator siger ja eller nej. Indtil da er sagerne her stadig.
retention-yes = { $count ->
    [one] Ja, slet sagen for altid
   *[other] Ja, slet de { $count } sager for altid
}
retention-no = Nej, behold sagerne
retention-stays = De her sager bliver, selv om tiden er gået
retention-stays-open = Sagen er åben.
retention-stays-not-handed = Der mangler et notat til journalen om en samtale, eller samtalen er rettet siden.
retention-stays-not-filed = Et papir til journalen er ikke nået frem. Se det på barnets side.
retention-stays-unread = Barnet har skrevet noget, som ingen har læst.
retention-stays-told = Barnet har fortalt noget, og der er ikke svaret på sikkerhedsspørgsmålene siden.
retention-stays-promise = Et løfte til barnet er åbent. Skriv på barnets side, hvordan det gik.
retention-keep-back = Hold sagen tilbage
retention-done-rule = Reglen er gemt.
retention-done-asked = Du har bedt om at få sagerne slettet. En anden koordinator kan se det under Teamet.
retention-done-back = Du har trukket det tilbage. Sagerne er her stadig.
retention-done-kept = Du sagde nej. Sagerne er her stadig.
retention-done-erased = { $gone ->
    [0] Ingen sag blev slettet.
    [one] Én sag er slettet.
   *[other] { $gone } sager er slettet.
} { $stayed ->
    [0] Alle på listen er slettet.
    [one] Én blev, fordi den var ændret eller holdt tilbage.
   *[other] { $stayed } blev, fordi de var ændret eller holdt tilbage.
}
retention-refused = Det kan ikke lade sig gøre. Enten er der ingen regel, eller også er der ingen sager, der kan slettes nu. Se listen igen.
retention-no-months = Det er ikke et helt antal måneder. Skriv et tal mellem 1 og 1200, eller lad feltet være tomt.
retention-list-changed = Listen har ændret sig, siden du læste den. Derfor er der ikke gjort noget, og ingen sag er slettet. Se, hvad der er nyt, læs listen igen, og tryk så.
retention-list-unread = Vi kan ikke se, hvilken liste du har læst. Derfor er der ikke gjort noget, og ingen sag er slettet. Læs listen her på siden, og tryk igen.
retention-since = Det er ændret, siden du læste listen
retention-came = { $count ->
    [one] Én sag er kommet på listen
   *[other] { $count } sager er kommet på listen
}
retention-went = { $count ->
    [one] Én sag er ikke på listen mere
   *[other] { $count } sager er ikke på listen mere
}
retention-went-unnamed = { $count ->
    [one] Der var én sag mere på listen. Den kan ikke vises her nu.
   *[other] Der var { $count } sager mere på listen. De kan ikke vises her nu.
}
approvals-retention = Skal de afsluttede sager slettes, som er blevet gamle nok efter kommunens regel?

## Keeping a case back (/case/{case}/erase)
erase-hold-title = Hold sagen tilbage
erase-hold-lead = En sag, der er holdt tilbage, kan ikke slettes: ikke herfra, ikke efter kommunens regel og ikke på serveren. Brug det, når nogen har bedt om at se sagen, når der er en klage, eller når politiet har en sag.
erase-hold-why = Hvorfor skal sagen blive?
erase-hold-why-hint = Skriv det kort. De, der har sagen, og koordinatorerne kan læse det.
erase-hold = Hold sagen tilbage
erase-free = Hold den ikke tilbage mere
erase-held = Sagen er holdt tilbage og kan ikke slettes.
erase-held-since = { $who } holdt sagen tilbage { $when }.
erase-done-held = Sagen er holdt tilbage.
erase-done-free = Sagen er ikke holdt tilbage mere.
erase-hold-refused = Det kunne ikke lade sig gøre. Måske har en anden gjort det først. Du skal selv have sagen eller være koordinator.

## Papers that the journal lacks (/case/{case}/erase)
erase-lacks = Journalen har ikke fået alt
erase-lacks-waits = { $count ->
    [one] Ét papir er på vej til journalen og er ikke nået frem.
   *[other] { $count } papirer er på vej til journalen og er ikke nået frem.
}
erase-lacks-refused = { $count ->
    [one] Ét papir ville journalen ikke tage imod.
   *[other] { $count } papirer ville journalen ikke tage imod.
}
erase-lacks-lost = De forsvinder sammen med sagen, og så kan ingen få dem frem igen. Vent, til de er nået frem, send dem igen fra barnets side, eller læg dem selv i journalen.
erase-lose = { $count ->
    [one] Jeg ved, at papiret ikke er i journalen, og at det forsvinder sammen med sagen.
   *[other] Jeg ved, at de { $count } papirer ikke er i journalen, og at de forsvinder sammen med sagen.
}
erase-not-filed = Journalen har ikke fået alle papirer fra sagen, så der er ikke gjort noget. Vent, til de er nået frem. Skal sagen slettes alligevel, så sæt kryds ved, at du ved det.

## In the log
act-of-retention-changed = { $who } ændrede, hvor længe afsluttede sager bliver her.
act-of-retention-run = { $who } ville slette sager efter kommunens regel.
act-of-quarter-told = { $who } gjorde et kvartal op.
log-retention-rule = { $who } satte reglen for, hvor længe afsluttede sager bliver her: antal måneder { $count }.
log-retention-none = { $who } fjernede reglen for, hvor længe afsluttede sager bliver her.
log-retention-kept = { $who } holdt sagen tilbage, så den ikke kan slettes.
log-retention-free = { $who } holdt ikke sagen tilbage mere.
log-retention-asked = { $who } bad om at få sager slettet efter kommunens regel. Antal: { $count }.
log-retention-turned-down = { $who } sagde nej til at slette sager efter kommunens regel.
log-retention-back = { $who } ville alligevel ikke have sager slettet efter kommunens regel.
log-retention-erased = { $who } sagde ja til at slette sager efter kommunens regel, som en anden havde bedt om. Slettet: { $count }.
log-erase-retention = { $who } slettede sagen efter kommunens regel.

## Numbers of a quarter (/team/statistics)
under-way = Det er i gang. Prøv igen om lidt.
statistics-title = Tal for et kvartal
statistics-lead = Får børnene det, de skal have? Tallene gælder hele kommunen og et helt kvartal. De siger aldrig noget om en rådgiver eller om et barn.
statistics-none = Der er endnu ikke gjort noget kvartal op.
statistics-csv = Hent tallene som fil
statistics-ready = Kvartaler, der kan gøres op
statistics-once = Et kvartal bliver gjort op én gang. Derefter står tallene fast, også hvis en sag bliver rettet eller slettet. Ellers kunne to udgaver holdes op mod hinanden og vise, hvad der skete med et enkelt barn.
statistics-tell = Gør { $quarter } op
statistics-quarter = { $number }. kvartal { $year }
statistics-talks = Der blev holdt { $count } samtaler.
statistics-few-talks = Der blev holdt færre end { $count } samtaler, eller det var med færre end { $children } børn, eller én rådgiver holdt dem alle. Derfor står der ikke mere om kvartalet.
statistics-when = Gjort op { $day }. Det, der er skrevet senere, er ikke talt med.
statistics-few = færre end { $count }
statistics-at-least = mindst { $count }
statistics-few-promises = Der var færre end { $count } løfter, eller det var til færre end { $children } børn, eller én rådgiver havde dem alle. Derfor står der ingen tal.
statistics-answer = Svar
statistics-number = Antal
statistics-done = Kvartalet er gjort op.
statistics-unreadable = { $count ->
    [one] Én sag kunne ikke åbnes og er ikke talt med. Sig det til jeres it-afdeling.
   *[other] { $count } sager kunne ikke åbnes og er ikke talt med. Sig det til jeres it-afdeling.
}
statistics-refused = Kvartalet kan ikke gøres op nu. Enten er det gjort op, eller også skal der først gå to uger, fra det slutter.
statistics-letter-before = Brevet før samtalen
statistics-letter-before-what = Fik barnet brevet, før dagen kom? Det tæller også, hvis det blev læst højt.
statistics-letter-before-yes = Ja
statistics-letter-before-no = Nej
statistics-bisidder-told-before = Retten til en bisidder
statistics-bisidder-told-before-what = Hørte barnet om bisidderen, før dagen kom?
statistics-bisidder-told-before-yes = Ja
statistics-bisidder-told-before-no = Nej
statistics-bisidder-along = En bisidder i rummet
statistics-bisidder-along-what = Var der en bisidder med til samtalen?
statistics-bisidder-along-yes = Ja
statistics-bisidder-along-no = Nej
statistics-taken-home = Noget at have med
statistics-taken-home-what = Fik barnet et papir med fra samtalen? Det tæller også, hvis en tryg voksen passer på det.
statistics-taken-home-yes = Ja
statistics-taken-home-no = Nej
statistics-word-after = Barnet hørte fra os igen efter samtalen
statistics-word-after-what = Hvor længe ventede barnet, før det hørte fra os igen? En ny samtale, et papir, et svar, et holdt løfte eller barnets vej tæller.
statistics-word-after-week = Højst en uge
statistics-word-after-fortnight = Mellem en og to uger
statistics-word-after-within-fortnight = Højst to uger
statistics-word-after-longer = Længere, eller slet ikke endnu
statistics-promises-kept = Løfter
statistics-promises-kept-what = Blev løftet holdt senest den dag, der var aftalt? Løfter, der er droppet med en grund, er ikke talt med.
statistics-promises-kept-yes = Ja
statistics-promises-kept-no = Nej, eller for sent

## All that is due (/team/due/…)
team-after-talks = Samtaler, der ikke er gjort færdige
team-all-title = Alt, der skal ske
team-all = Det tidligste først
team-all-none = Der er ikke noget på listen.
team-all-questions = Alt, børn har skrevet eller fortalt
team-all-deadlines = Alle frister
team-all-promises = Alle løfter
team-all-after-talks = Alle åbne punkter efter samtaler
team-all-waiting = Alle børn, der venter
