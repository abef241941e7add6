# For the adult who prepares a child for a committee's meeting. Order and conditions: content/letters/hearing/adult.tera.

title = Til den voksne: før udvalgets møde
heading = Før udvalgets møde
read-it = Læs papiret sammen med { $child-first } i god tid før mødet. Fortæl, hvad udvalget skal beslutte, og hvem der sidder i det.
choose = Spørg, om { $child-first } vil sige noget til udvalget, og hvordan. Et nej er også et svar. Skriv ned, hvad barnet valgte.
view = Hjælp { $child-first } med at sige sin mening med egne ord. Spørg ikke om det, der kan være sket.
promise = Lov ikke, hvad udvalget beslutter, eller at barnet bliver fri for at høre noget, der er svært.
ask = Find ud af, om { $child-first } kan få en advokat, og hvem der viser papirerne. Sig til barnet, hvornår du ved det.
lawyer = { $lawyer-first } er advokat. Fortæl { $child-first }, hvem advokaten er der for.
keep-here = Papiret kan blive hos dig, eller barnet kan tage det med, som I har aftalt.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
