# Before a visit to a børnehus, 13 to 17. Order and conditions: content/letters/before-barnehus/13-17.tera.
# Nothing of what may have happened; never "kun én gang", never "kun os".

title = Til { $child-first }
hello = Hej { $child-first }
me = Det er { $adviser-first }, din rådgiver.
go-today = Vi skal i børnehuset i dag klokken { $meeting-clock }.
go-tomorrow = Vi skal i børnehuset i morgen klokken { $meeting-clock }.
go = Vi skal i børnehuset { $meeting-date } klokken { $meeting-clock }.
go-doctor = Vi skal til en læge { $visit-date }.
go-police = Politiet vil gerne tale med dig { $visit-date }.
go-house = Vi skal i børnehuset { $visit-date }.
house-what = I et børnehus arbejder voksne sammen om at hjælpe børn og unge.
place = Det er her: { $meeting-place }.
who-title = Hvem er der?
person-talks = Jeg tager med dig.
# On the way there, and not in the room.
person-writes = { $person-first } fra kommunen tager også med derhen.
person-supports = { $person-role ->
    [mother] Din mor tager også med derhen.
    [father] Din far tager også med derhen.
    [leader] { $person-first } fra kommunen tager også med derhen.
    [police] { $person-first } fra politiet er også med.
    [barnehus] { $person-first } fra børnehuset er også med.
   *[other] { $person-first } er også med.
}
person-interprets = { $person-first } er tolk og oversætter.
along = Jeg er der, når du er færdig.
police = En fra politiet vil tale med dig.
police-what = At politiet vil tale med dig, betyder ikke, at du har gjort noget forkert.
along-step = Jeg tager med dig, og jeg er der, når du er færdig.
doctor = En læge vil se på dig og spørge, hvordan du har det.
somebody-talks = Så vil en voksen gerne tale med dig. Spørg mig, hvem det er.
outside = Måske er jeg ikke med i rummet, mens du taler med den voksne.
how-title = Hvordan foregår det?
rooms = Først siger vi hej og ser rummene. Der er et sted at vente og et rum at tale i.
doctor-ask = Du kan spørge lægen, hvad der skal ske, før det sker. Du kan også spørge mig.
police-ask = Du kan spørge, hvad der skal ske, før det sker. Du kan også spørge mig.
film = Samtalen bliver optaget på video, så andre kan se den bagefter.
film-who = Politiet siger, hvem der må se filmen.
inside = Politiet bestemmer, hvem der må være inde i rummet imens. Spørg mig, hvis du vil vide det.
after = Når du er færdig, siger jeg, hvad der sker nu, og hvad jeg ikke ved endnu.
not-secret = Jeg kan ikke love at holde det, du siger, hemmeligt. Har du brug for hjælp, skal jeg sige det til dem, der hjælper unge.
may-title = Det kan du regne med
dont-know = "Det ved jeg ikke" og "det forstår jeg ikke" er også svar.
pause = Du kan bede om en pause, når du har brug for det. Du kan gå på toilettet undervejs. Sig bare til.
ask = Du kan spørge om alt, også hvor længe det varer, og hvem du møder.
why = Vil du vide, hvorfor vi skal derhen, så spørg mig.
unknown-title = Hvad ved jeg ikke endnu?
unknown = Jeg ved ikke, om vi skal af sted flere gange. Når jeg ved det, får du det at vide.
between-title = Og indtil da?
nervous = Det er helt i orden at være nervøs. Sig det gerne til mig.
talk-trusted = Du kan også gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
