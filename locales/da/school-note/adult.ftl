# For a teacher or pedagogue who stands beside the child. Order and conditions: content/letters/school-note/adult.tera.
# Only what may be shared: that there is a talk, and what helps. Never why, and nothing of home. 001:823-827, 1754-1780; 003:445-446.

title = Til dig
heading = Kære { $share-first }
talk = Jeg arbejder i kommunen og skal tale med { $child-first }. Jeg kan ikke fortælle hvorfor. Det håber jeg, du forstår.
when = Det er { $meeting-date } klokken { $meeting-clock }.
how-long = Det varer { $meeting-length }.

before-title = Før
before-own = { $share-before }
before-calm = Lad { $child-first } være sammen med en voksen, barnet er tryg ved, og undgå prøver og nye ting lige før.
before-follow = Hent { $child-first }, uden at de andre børn lægger mærke til det.

after-title = Bagefter
after-own = { $share-after }
after-calm = { $child-first } kan være træt eller urolig. Spørg, hvad der vil være rart nu.
after-same = Vær, som du plejer. Det gør ikke noget, hvis { $child-first } ikke når det hele.

asks-title = Hvis barnet spørger eller fortæller
asks = Spørger { $child-first } om samtalen, så sig: "Det må du gerne spørge om, når I ses. Jeg kan hjælpe dig med at spørge."
not-ask = Spørg ikke, hvad der er sket, eller hvad vi talte om.
tells = Fortæller { $child-first } noget, så lyt, og skriv barnets egne ord ned. Spørg kun for at forstå ordene, og ring så til mig. Er der fare lige nu, så ring 112. Din egen pligt til at underrette gælder stadig.

keep-title = Pas på papiret
keep = Det er kun til dig. Lad det ikke ligge fremme.
keep-not-post = Skriv ikke om det i Aula eller i andre beskeder. Dem kan flere læse.
keep-shred = Makulér papiret efter brug.

call = Ring til mig på { $adviser-phone }, hvis du er i tvivl.
call-hours = Ring til mig på { $adviser-phone }, { $adviser-hours }, hvis du er i tvivl.
thanks = Tak for hjælpen.
greeting = Venlig hilsen { $adviser-full }
