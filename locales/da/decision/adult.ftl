# For the adult who tells the child of a decision. Order and conditions: content/letters/decision/adult.tera.

title = Til den voksne: når noget er besluttet
heading = Når du fortæller om en beslutning
tell = Sig det vigtigste først: Hvad er besluttet, og hvad sker der nu for { $child-first }?
own-words = Læs så brevet sammen, et stykke ad gangen, og sig det med dine egne ord.
not-followed = Sig ærligt, hvad der ikke blev, som { $child-first } ville, og hvorfor. Trøst ikke med noget, du ikke kan love. Giv plads til, at barnet er vred eller ked af det.
followed = Sig, hvad det betød, at { $child-first } sagde sin mening. Så ved barnet, at det nyttede at sige noget.
room = Spørg: "Hvad tænker du om det?" Vent på svaret, og tilbyd { $child-first } at snakke om det igen en anden dag.
complaint = { $child-first } kan selv klage. Vis, hvilken beslutning det er, og hvornår den sidste dag er. Tilbyd at skrive klagen ned, og bliv ikke stødt.
disagree = { $child-first } kan ikke selv klage over denne beslutning. Er barnet uenigt, så skriv det ned med barnets egne ord.
keep-here = Papiret kan blive hos dig, eller barnet kan tage det med, som I har aftalt.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
