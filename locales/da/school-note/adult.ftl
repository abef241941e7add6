# For a teacher or pedagogue who stands beside the child. Order and conditions: content/letters/school-note/adult.tera.
# Only what may be shared: that there is a talk, and what helps. Never why, and nothing of home. 001:823-827, 1754-1780; 003:445-446.

title = Til dig
heading = Kære { $share-first }
talk = Jeg arbejder i kommunen og skal tale med { $child-first }. Jeg kan ikke fortælle hvorfor. Det håber jeg, du forstår.
when = Det er { $meeting-date } klokken { $meeting-clock }.
how-long = Det varer cirka { $meeting-length }.

before-title = Før
before-own = { $share-before }
before-calm = Lad { $child-first } være sammen med en voksen, som { $child-first } er tryg ved. Undgå prøver og nye ting lige før.
# From thirteen nobody is handed to an adult in front of a class.
before-calm-older = Sørg for, at { $child-first } kan være i ro lige før. Undgå prøver og nye ting.
before-follow = Hent { $child-first }, uden at de andre børn lægger mærke til det. Ved du ikke, hvor { $child-first } skal hen, så spørg mig.
before-follow-older = Hent { $child-first }, uden at de andre elever lægger mærke til det. Ved du ikke, hvor { $child-first } skal hen, så spørg mig.

after-title = Bagefter
after-own = { $share-after }
after-calm = { $child-first } kan være træt eller urolig. Spørg, hvad der vil være rart nu.
after-same = Vær, som du plejer. Det gør ikke noget, hvis { $child-first } ikke når det hele.

asks-title = Hvis { $child-first } spørger eller fortæller
asks = Spørger { $child-first } om samtalen, så sig: "Det må du gerne spørge om, når I ses. Jeg kan hjælpe dig med at spørge."
not-ask = Spørg ikke, hvad der er sket, eller hvad vi talte om.
tells = Fortæller { $child-first } noget, så lyt, og skriv ordene ned, som de bliver sagt. Spørg kun, hvis der er et ord, du ikke forstår. Ring samme dag til mig eller til kommunen. Er der fare lige nu, så ring 112. Din egen pligt til at underrette gælder stadig.

keep-title = Pas på papiret
keep = Det er kun til dig. Lad det ikke ligge fremme, og makulér det efter brug.
keep-not-post = Skriv ikke om det i Aula eller i andre beskeder. Dem kan flere læse.

call = Ring til mig på { $adviser-phone }, hvis du er i tvivl.
call-hours = Ring til mig på { $adviser-phone }, { $adviser-hours }, hvis du er i tvivl.
thanks = Tak for hjælpen.
greeting = Venlig hilsen { $adviser-full }
