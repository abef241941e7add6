# Before a visit to a børnehus, 10 to 12. Order and conditions: content/letters/before-barnehus/10-12.tera.
# Nothing of what may have happened; never "kun én gang", never "kun os".

title = Til { $child-first }
hello = Hej { $child-first }
me = Det er { $adviser-first }, din rådgiver.
go-today = Vi skal hen til et børnehus i dag klokken { $meeting-clock }.
go-tomorrow = Vi skal hen til et børnehus i morgen klokken { $meeting-clock }.
go = Vi skal hen til et børnehus { $meeting-date } klokken { $meeting-clock }.
go-doctor = Vi skal til en læge { $visit-date }.
go-police = Politiet vil gerne snakke med dig { $visit-date }.
go-house = Vi skal hen til et børnehus { $visit-date }.
house-what = Et børnehus er et hus, hvor voksne arbejder sammen om at hjælpe børn.
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
police = En fra politiet vil snakke med dig.
police-what = Politiet snakker også med børn, der ikke har gjort noget forkert.
along-step = Jeg tager med dig, og jeg er der, når du er færdig.
doctor = En læge vil se på dig og spørge, hvordan du har det.
somebody-talks = Så vil en voksen gerne snakke med dig. Spørg mig, hvem det er.
outside = Måske er jeg ikke med i rummet, mens du snakker med den voksne.
how-title = Hvordan foregår det?
rooms = Først siger vi hej og ser rummene. Der er et rum at vente i og et rum at snakke i.
doctor-ask = Du må gerne spørge lægen, hvad der skal ske, før det sker. Du må også gerne spørge mig.
police-ask = Du må gerne spørge, hvad der skal ske, før det sker. Du må også gerne spørge mig.
film = Snakken bliver optaget på video, så andre kan se den bagefter.
film-who = Politiet siger, hvem der må se filmen.
inside = Politiet bestemmer, hvem der må være inde i rummet imens. Spørg mig, hvis du vil vide det.
after = Når du er færdig, siger jeg, hvad der sker nu. Jeg siger også, hvad jeg ikke ved.
not-secret = Jeg kan ikke love, at det, du siger, bliver en hemmelighed. Har du brug for hjælp, siger jeg det til voksne, der hjælper børn.
may-title = Det må du gerne
dont-know = "Det ved jeg ikke" og "det forstår jeg ikke" er også svar.
pause = Bliver det svært, kan du bede om en pause. Skal du på toilettet, siger du bare til.
ask = Du må gerne spørge om alt, også hvor længe det varer, og hvem du møder.
why = Vil du vide, hvorfor vi skal derhen, så spørg mig.
unknown-title = Hvad ved jeg ikke endnu?
unknown = Jeg ved ikke, om vi skal af sted flere gange. Når jeg ved det, siger jeg det til dig.
between-title = Og indtil da?
nervous = Mange er lidt nervøse før sådan en dag. Er du det, må du gerne sige det til mig.
talk-trusted = Du kan også gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
