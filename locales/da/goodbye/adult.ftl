# For the adult who says goodbye to the child. Order and conditions: content/letters/goodbye/adult.tera.

title = Til den voksne: når sagen slutter
heading = Når barnet skal sige farvel
say-it = Sig farvel til { $child-first } ansigt til ansigt, og læs brevet højt.
no-surprise = Et farvel er lettere, når barnet har vidst det et stykke tid.
truth = Sig ærligt, hvorfor det slutter. Sig ikke, at alt er godt nu, hvis { $child-first } ikke selv synes det.
gift = Sig noget, { $child-first } har gjort, som du har set. Kun det, der er sandt.
back = Vis, hvordan man kommer tilbage: hvem, hvor og hvordan. Prøv det sammen med { $child-first }, hvis I kan.
listen = Fortæller { $child-first } noget nyt, så lyt, skriv ordene ned bagefter, og sig det videre til kommunen samme dag. Spørg ikke ind til det.
keep-child = Barnet kan tage papiret med, som I har aftalt.
keep-here = Papiret bliver hos dig.
keep-here-unsafe = Papiret bliver hos dig eller en anden tryg voksen. Det kan være farligt for barnet, hvis det ligger derhjemme.
keep-here-control = Papiret bliver hos dig. Barnet må ikke få noget med, heller ikke en lap papir.
