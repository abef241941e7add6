# A page for front staff: what to do when a child tells something. Made by content/src/pack_papers/front_staff.rs; what a number is for:
# staff.ftl. Nothing of any case. Plain adult Danish, LIX at most 34. The sources are the guides of the packs: 002:49-64, 003:432-457.

title = Når et barn fortæller noget
heading = Når et barn fortæller dig noget
for-whom = Til dig, der møder børn i dit arbejde.

# 003:445-446
listen-title = Lyt
listen = Lyt roligt, og tag det, barnet siger, alvorligt. Barnet skal ikke fortælle det hele til dig.
ask = Spørg kun så meget, at du har forstået. Udspørg ikke.
ask-why = Mange spørgsmål kan gøre det sværere for politiet bagefter.
not-promise = Lov ikke, at det bliver mellem jer. Sig, at du vil tale med nogen, der kan hjælpe.

# 003:449-451
write-title = Skriv det ned
write = Skriv barnets egne ord, så snart du kan. Skriv også, hvad du selv sagde og spurgte om. Husk dagen.
write-apart = Skriv hver for sig: det, barnet sagde, det, du så, og det, du selv tænker.

# barnets lov § 133 (002:49-64); 003:432-433, 447-457, 507-511
today-title = Ring i dag
duty = Arbejder du i det offentlige, har du skærpet pligt til at underrette kommunen. Den går forud for din tavshedspligt.
leader = Sig det til din leder. Det er stadig dig, der har pligten.
colleague = Handler det om en, der arbejder i kommunen, så ring til kommunen med det samme.
parents = Handler det om forældrene eller andre i familien, så sig ikke noget til dem. Kommunen siger, hvad der sker.
danger = Kan barnet komme i fare, når det kommer hjem, så ring med det samme. Er der fare lige nu, så ring 112.
numbers-title = Hvem ringer du til?
number = Spørg kommunen, hvilket nummer du skal ringe til, og skriv det her:

# barnets lov § 6, straffelovens § 152
bisidder-title = Hvad er en bisidder?
bisidder = Et barn med en sag i kommunen har ret til at have en bisidder med. En bisidder er en, barnet stoler på. Som regel vælger barnet selv.
bisidder-you = Spørger barnet dig, så må du gerne sige ja. En bisidder skal være fyldt 15 år og har tavshedspligt.
# 003:465
bisidder-witness-never = Har du selv set eller hørt det, der er underrettet om, kan du ikke være bisidder her. Hjælp barnet med at finde en anden.
bisidder-witness = Har du selv set eller hørt det, der er underrettet om, så sig det til rådgiveren, før du siger ja.

law = Reglerne står i barnets lov § 6 og § 133. Reglen om tavshedspligt står i straffelovens § 152.
