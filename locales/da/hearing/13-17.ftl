# Before a committee's meeting, 13 to 17. Order and conditions: content/letters/hearing/13-17.tera.
# Only what the sources of content/rights carry; who sits in a committee and how it hears a young person was not read.

title = Til { $child-first }
hello = Hej { $child-first }
decides = Et udvalg i kommunen skal mødes om noget, der handler om dig.
committee = Udvalget er en gruppe, der tager nogle af kommunens beslutninger om børn og unge.
about-title = Hvad handler det om?
why-own = { $meeting-why }
ask-more = Vil du vide mere om det, så spørg mig.
ask-what = Spørg mig, så fortæller jeg dig, hvad udvalget skal beslutte.
when-today = Mødet er i dag klokken { $meeting-clock }.
when-tomorrow = Mødet er i morgen klokken { $meeting-clock }.
when = Mødet er { $meeting-date } klokken { $meeting-clock }.
place = Det er her: { $meeting-place }.
how-long = Mødet varer cirka { $meeting-length }.
who-title = Hvem er der?
person-talks = Jeg er med på mødet.
person-writes = { $person-first } fra kommunen er også med.
person-supports = { $person-role ->
    [mother] Din mor er også med.
    [father] Din far er også med.
    [leader] { $person-first } fra kommunen er også med.
   *[other] { $person-first } er også med.
}
person-interprets = { $person-first } er tolk og oversætter.
committee-there = De, der sidder i udvalget, er der også. Før mødet fortæller jeg dig, hvem de er.
parents-there = { $parents-who ->
    [mother] Du kan spørge, om din mor kommer.
    [father] Du kan spørge, om din far kommer.
    [other] Du kan spørge, om de voksne derhjemme kommer.
    [guardian] Du kan spørge, om den voksne, der bestemmer om dig, kommer.
   *[both] Du kan spørge, om dine forældre kommer.
}

## What the law gives (barnets lov §§ 5, 6, 140 and 141). Waits for a lawyer: content/rights/be-heard.toml and lawyer.toml
bisidder-what-title = Du har ret til en bisidder
bisidder-along = Bisidderen kan tage med og hjælpe dig med at sige det, du vil.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.
may-title = Det kan du
speak-title = Du kan sige, hvad du mener
speak = Udvalget skal høre, hvad du mener, før det beslutter noget.
speak-how = Jeg kan skrive det ned for dig.
come = Vil du selv med til mødet, eller vil du helst ikke? Sig det til mig. Så finder jeg ud af, hvad der gælder, og siger det til dig.
silent-title = Du behøver ikke sige noget
silent = Det er helt i orden. Så prøver vi at finde en anden måde at høre, hvad du mener.
papers-title = Du kan bede om at se papirerne
papers = Det er papirerne om det, udvalget skal beslutte. Sig til før mødet, hvis du vil se dem.
papers-limit = Er der noget, du ikke må se, kan du spørge mig hvorfor.
lawyer-title = Måske kan du få en advokat
lawyer = En advokat kender loven og kan hjælpe dig. Jeg finder ud af, om du kan få en, og siger det til dig.
lawyer-there-title = Der er en advokat med
lawyer-there = Det er { $lawyer-first }. Spørg mig, hvem advokaten er der for, og om du også kan få en.

then-title = Hvad sker der bagefter?
then = Når jeg ved det, siger jeg det til dig, og jeg siger hvorfor.
unknown = Jeg ved ikke endnu, hvad udvalget beslutter.
no-day = Hvilken dag det bliver, ved jeg ikke endnu.
between = Vil du tale med nogen om det?
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
ask-me = Sig det til mig. Så finder vi en, du kan tale med.
call = Du kan også ringe til mig på { $adviser-phone }.
call-hours = Du kan også ringe til mig på { $adviser-phone }, { $adviser-hours }.
