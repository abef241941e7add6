# For the adult who brings the letter after the talk. Order and conditions: content/letters/after-meeting/adult.tera.

title = Til den voksne: brevet efter samtalen
heading = Siden vi snakkede sammen
together = Læs brevet sammen med { $child-first }, hvis barnet har lyst.
since = Sig, hvad der er sket, og hvad der ikke er sket. Er et løfte ikke holdt, så sig det, som det er, og sig undskyld.
listen = Spørg, om { $child-first } vil sige noget mere, eller om noget på papiret skal rettes. Spørg ikke om det, der er sket.
keep-here = Papiret kan blive hos dig, eller barnet kan tage det med, som I har aftalt.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
