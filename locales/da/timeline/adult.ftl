# For the adult who shows the way. Order and conditions: content/letters/timeline/adult.tera.
# What the picture is depends on the band that the child is spoken to in (domain/src/way.rs).

title = Til den voksne: vejen
heading = Sådan viser du vejen
together = Se på vejen sammen med { $child-first }. Begynd med det, der er sket, og peg derefter på det sted, I er nu.
point = Lad { $child-first } selv pege og spørge.
hill = Billedet er en bakke med højst tre steder: det, der er sket, det, der sker nu, og det, der kommer. Den tomme ramme er det, ingen ved endnu.
hill-rest = Resten af vejen står ikke på bakken. Fortæl kun om den, hvis { $child-first } spørger.
winding = Billedet er en sti. Solen er der, hvor I er nu. Et flueben er noget, der er sket, og et flag er en dag, der er lovet.
winding-maybe = Prikkerne viser det, der måske kommer. Deler stien sig, bliver det måske en af vejene, og det kan også blive noget andet.
count = Dagene står med dato, for papiret kan ligge længe. Tæl nætterne sammen med { $child-first } den dag, I ser på det.
line = Vejen er en streg uden billeder. Ved hvert sted står, om det er sket, om det er nu, eller om det måske kommer.
line-read = Lad { $child-first } læse den selv først, og spørg bagefter, hvad I skal tale om.
only-true = Sig kun det, der står. En dag er kun et løfte, når den står på vejen.
maybe = Det, der måske kommer, er ikke lovet. Sig, at ingen ved det endnu.
not-soon = Undgå at sige "snart". Sig hellere, hvornår barnet hører fra dig.
waiting = Venter I på noget, så sig hvad, og sig, at { $child-first } ikke er glemt.
changes = Bliver noget lavet om, så vis vejen igen. Sig, hvad der er nyt, og hvorfor det blev sådan.
keep-here = Papiret kan blive hos dig, så I kan se på det igen næste gang.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
