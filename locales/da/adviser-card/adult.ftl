# For the adult who gives the adviser's card. Order and conditions: content/letters/adviser-card/adult.tera.

title = Til den voksne: kortet med rådgiveren
heading = Når barnet får et kort med rådgiveren
give = Klip kortet ud, og giv det til { $child-first }, når I har sagt hej. Sig, hvad du hedder, og hvad du laver.
where = Spørg { $child-first }, hvor kortet skal være: i tasken, på værelset eller hos en voksen.
number = Bliver det farligt, hvis nogen ser kortet, så tag det tilbage. Det viser, at barnet har en rådgiver.
