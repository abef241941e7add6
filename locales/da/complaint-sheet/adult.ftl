# For the adult who helps a child to complain. Order and conditions: content/letters/complaint-sheet/adult.tera.

title = Til den voksne: når barnet vil klage
heading = Når barnet vil klage
yours = Det er { $child-first }, der klager. Hjælp med at få det sagt, også når du selv er uenig i klagen.
words = Skriv de ord, { $child-first } bruger, og læs dem højt bagefter. Barnet bestemmer, hvad der skal stå.
ask = Spørg kun om beslutningen: "Hvad er du uenig i? Hvad vil du hellere have?" Spørg ikke om noget, der er sket.
send = Send klagen samme dag, og skriv ned, hvornår og hvordan du fik den. Send kun den side, barnet har skrevet på.
keep = Sig til { $child-first }, hvem der læser den, og hvornår der kommer svar. Ved du det ikke, så sig det.
keep-here = Papiret kan blive hos dig, eller barnet kan tage det med, som I har aftalt.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
