# Faces to point at, 10 to 12. Order and conditions: content/letters/feelings/neutral-10-12.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Sådan har jeg det lige nu
choose = Peg på det, der passer, eller sæt en ring om det. Du må gerne vælge flere eller lade være. Ingen af dem er forkerte.
glad = Glad
calm = Rolig
proud = Stolt
tired = Træt
confused = Forvirret
sad = Ked af det
angry = Vred
scared = Bange
own = Noget andet
dont-know = Det ved jeg ikke
wont = Jeg springer over
kept = Andre kan komme til at læse papiret.
