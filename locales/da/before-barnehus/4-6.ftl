# Before a visit to a børnehus, 4 to 6. Order and conditions: content/letters/before-barnehus/4-6.tera.
# Mean at most 6 words, longest 9. Nothing of what may have happened; never "kun én gang", never "kun os".

title = Til { $child-first }
hello = Hej { $child-first }
go = Vi skal af sted { $meeting-daypart }.
go-house = Vi ses { $meeting-daypart }. Vi skal hen i et hus.
go-step = Vi skal af sted { $visit-dayword }.
# "A house for children" may be heard as a daycare.
house-what = Huset er for børn. Det er ikke en børnehave.
outside = Måske er jeg ikke med i rummet. Så er jeg tæt på.
why = Vil du vide, hvorfor vi skal af sted? Spørg mig.
place = Det er her: { $meeting-place }.
along = Jeg tager med dig.
writer = { $writer-first } fra mit arbejde tager også med.
police = En fra politiet vil gerne snakke med dig.
somebody-talks = En voksen vil gerne snakke med dig.
doctor = En læge vil se, om du har det godt. Du må gerne spørge.
how-long = Det tager cirka { $meeting-length }.
how-long-unknown = Hvor længe? Det ved jeg ikke helt.
rooms = Der er et venterum. Der er et rum, hvor man snakker.
film = Det bliver filmet.
film-who = Politiet siger, hvem der må se filmen.
pause = Vil du holde pause? Skal du tisse? Så sig det.
after = Jeg er der, når du er færdig. Så siger jeg, hvad der sker.
unknown = Skal du derhen igen? Det ved jeg ikke endnu.
greeting = Hilsen { $adviser-first }
