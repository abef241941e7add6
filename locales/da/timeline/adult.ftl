# For the adult who shows the way. Order and conditions: content/letters/timeline/adult.tera.

title = Til den voksne: vejen
heading = Sådan viser du vejen
together = Se på vejen sammen med { $child-first }. Begynd med det, I har gjort, og peg derefter på det sted, I er nu.
point = Lad { $child-first } selv flytte et klistermærke eller en lille figur hen til stedet.
only-true = Sig kun det, der står. En dag er kun et løfte, når den står på vejen.
not-soon = Undgå at sige "snart". Sig hellere, hvornår barnet hører fra dig.
waiting = Venter I på noget, så sig hvad, og sig, at { $child-first } ikke er glemt.
changes = Kommer tingene i en anden rækkefølge, så tag vejen frem igen, og fortæl { $child-first } hvorfor.
keep-here = Papiret kan blive hos dig, så I kan se på det igen næste gang.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
