# For the adult who ends the talk. Order and conditions: content/letters/take-home/adult.tera.

title = Til den voksne: når I slutter
heading = En god slutning
together = Gå siden igennem sammen med { $child-first }, før I rejser jer. Tag en ting ad gangen, og spring det over, der ikke passer nu.
right = Spørg, om det er rigtigt forstået. { $child-first } bestemmer, hvad der må stå på papiret.
unknown = Sig højt, hvad du ikke ved endnu, og hvornår barnet hører fra dig. Undgå ordet "snart".
need = Spørg til sidst: "Har du brug for noget fra mig?" Vent på svaret, også hvis { $child-first } er stille.
keep-here = Papiret kan blive hos dig, eller barnet kan tage det med, som I har aftalt.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
say-unsafe = Sig: "Jeg passer på papiret, { $child-first }. Vi kan læse det igen, når vi ses."
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
say-control = Læs det højt, og sig: "Det her bliver hos mig, { $child-first }. Vi kan læse det igen, når vi ses."
