# For the adult who tells the child of a visit to a børnehus. Order and conditions: content/letters/before-barnehus/adult.tera.

title = Til den voksne: før et besøg
heading = Før I tager af sted
read-it = Læs papiret højt sammen med { $child-first } et par dage før, og igen samme dag. Giv tid til spørgsmål.
nothing-of-it = Snak om huset, rummene og turen derhen. Spørg ikke { $child-first } om det, der kan være sket, og øv ikke svar.
nothing-of-it-step = Snak om dagen, turen og dem, I skal møde. Spørg ikke { $child-first } om det, der kan være sket, og øv ikke svar.
police = Sig kun om politiet, hvad der er aftalt, at { $child-first } må få at vide.
promise = Lov ikke, at det er den eneste gang, eller at ingen andre får det at se. Det bestemmer du ikke.
needs = Spørg, hvad { $child-first } vil have med: en bamse, noget at spise, musik. Tal om toilet og pauser.
listen = Fortæller { $child-first } noget alligevel, så lyt, og skriv ordene ned bagefter. Ring til rådgiveren, og uden for åbningstiden til kommunens døgnvagt.
keep-here = Papiret bliver hos dig. Barnet får det ikke med.
