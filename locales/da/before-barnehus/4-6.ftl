# Before a visit to a børnehus, 4 to 6. Order and conditions: content/letters/before-barnehus/4-6.tera.
# Mean at most 6 words, longest 9. Nothing of what may have happened; never "kun én gang", never "kun os".

title = Til { $child-first }
hello = Hej { $child-first }
go = Vi skal af sted { $meeting-daypart }.
go-house = Vi ses { $meeting-daypart }. Vi skal hen i et hus.
go-step = Vi skal af sted { $visit-dayword }.
house-what = Det er et hus for børn.
outside = Måske er jeg ikke med i rummet.
why = Vil du vide hvorfor? Så spørg mig.
place = Det er her: { $meeting-place }.
along = Jeg tager med dig.
writer = { $writer-first } fra mit arbejde er også med.
police = En fra politiet vil gerne snakke med dig.
somebody-talks = En voksen vil gerne snakke med dig.
doctor = En læge vil se, om du har det godt. Du må gerne spørge.
rooms = Der er et venterum. Der er et rum, hvor man snakker.
film = Det bliver filmet. Så kan andre se det.
pause = Vil du holde pause? Så sig det. Du må gerne gå på toilettet.
after = Jeg er der, når du er færdig. Så siger jeg, hvad der sker.
greeting = Hilsen { $adviser-first }
