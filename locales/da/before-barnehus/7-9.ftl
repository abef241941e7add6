# Before a visit to a børnehus, 7 to 9. Order and conditions: content/letters/before-barnehus/7-9.tera.
# Nothing of what may have happened; never "kun én gang", never "kun os".

title = Til { $child-first }
hello = Hej { $child-first }
go-today = Vi skal hen i et børnehus i dag. Det er klokken { $meeting-spoken }.
go-tomorrow = Vi skal hen i et børnehus i morgen. Det er klokken { $meeting-spoken }.
go = Vi skal hen i et børnehus. Det er { $meeting-date } klokken { $meeting-spoken }.
go-doctor = Vi skal til en læge { $visit-date }.
go-police = Vi skal snakke med politiet { $visit-date }.
go-house = Vi skal hen i et børnehus { $visit-date }.
# "A house for children" may be heard as a daycare.
house-what = Et børnehus er ikke en børnehave. Der er voksne, der er gode til at snakke med børn.
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
police = En fra politiet vil gerne snakke med dig.
police-what = Politiet snakker også med børn, der ikke har gjort noget forkert.
along-step = Jeg tager med dig.
doctor = En læge vil se på dig og spørge, hvordan du har det.
somebody-talks = En voksen vil gerne snakke med dig.
outside = Måske er jeg ikke med i rummet imens.
why = Hvorfor skal vi derhen? Det må du gerne spørge mig om. Jeg svarer på det, jeg kan.
how-title = Hvordan er det?
rooms = Først siger vi hej og kigger os omkring. Der er et rum at vente i. Der er også et rum at snakke i.
how-long = Det tager cirka { $meeting-length }.
how-long-unknown = Hvor lang tid det tager, ved jeg ikke helt.
doctor-ask = Du må gerne spørge lægen: "Hvad skal du nu?" Du må også gerne spørge mig.
police-ask = Du må gerne spørge: "Hvad er det til?" Du må også gerne spørge mig.
film = Det bliver filmet, så andre kan se det bagefter.
film-who = Politiet siger, hvem der må se filmen.
inside = Politiet bestemmer, hvem der må være inde i rummet.
after = Jeg er der, når du er færdig. Så siger jeg, hvad der skal ske.
may-title = Det må du gerne
dont-know = Du må gerne sige: "Det ved jeg ikke." Du må også gerne sige: "Det forstår jeg ikke."
pause = Du må gerne bede om en pause eller gå på toilettet.
ask = Du må gerne spørge om alt. "Hvor er toilettet?" "Må min bamse komme med?"
unknown-title = Det ved jeg ikke endnu
unknown = Jeg ved ikke, om du skal derhen igen. Når jeg ved det, siger jeg det.
call = Vil du spørge om noget før? Så ring til mig på { $adviser-phone }.
call-hours = Vil du spørge om noget før? Så ring til mig på { $adviser-phone }. Det kan du { $adviser-hours }.
