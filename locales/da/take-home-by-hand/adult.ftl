# For the adult who fills in the child's page by hand. Order and conditions: content/letters/take-home-by-hand/adult.tera.

title = Til den voksne: siden, du skriver i hånden
heading = Siden, du skriver i hånden
together = Skriv siden sammen med { $child-first }, før I går. Læs højt, hvad du skriver.
only = Skriv kun det, alle må læse: hvad der sker nu, hvad du ikke ved endnu, og hvad du har lovet.
not-told = Skriv ikke, hvad barnet har fortalt. Det skriver du på dit eget ark.
day = Skriv en dag ved alt, hvor du kender den. Undgå ordet "snart".
typed = Skriv det samme ind i sagen bagefter, så løftet bliver husket.
keep-here = Siden kan blive hos dig, eller barnet kan tage den med, som I har aftalt.
keep-here-unsafe = Siden bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis den ligger derhjemme.
keep-here-control = Siden bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
