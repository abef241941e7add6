# Siderne, hvor en rådgiver skriver og retter sagens dele. Nøglen er edit-DEL-FELT, -hint er hjælpelinjen, og resten er svar.

edit-act = Gem
edit-stops = Det skal rettes, før det kan gemmes
edit-unanswered = Ikke besvaret
edit-add-person = Tilføj en person
edit-add-notice = Skriv en underretning
edit-add-meeting = Nyt møde
edit-add-promise = Skriv et løfte
edit-add-decision = Skriv en afgørelse
edit-add-police-agreed = Skriv en aftale med politiet
edit-add-adviser-change = Skriv til barnet om en ny rådgiver
edit-add-safety-plan = Skriv en linje i planen

## Barnet

edit-child-title = Barnet
edit-child-lead = Det, der her står, bestemmer, hvordan vi taler til barnet, og hvordan det kan nås.
edit-child-first-name = Fornavn
edit-child-first-name-hint = Som barnet selv vil kaldes.
edit-child-pronoun = Hun, han eller de
edit-child-pronoun-hint = Bruges i teksterne til de voksne.
edit-child-birth-date = Fødselsdag
edit-child-birth-date-hint = Rettigheder følger alderen. Datoen bliver ikke vist for barnet.
edit-child-band = Skriv som til et barn på
edit-child-band-hint = Lad det stå ubesvaret, hvis sproget skal følge alderen.
edit-child-reads = Hvordan læser barnet?
edit-child-needs = Det skal vi tage hensyn til
edit-child-needs-dyslexia = Ordblind
edit-child-needs-hearing = Hører dårligt
edit-child-needs-sight = Ser dårligt
edit-child-needs-sign-language = Taler tegnsprog
edit-child-needs-aac = Taler med billeder eller en talemaskine
edit-child-needs-attention = Har brug for pauser og kun lidt ad gangen
edit-child-needs-other = Noget andet
edit-child-wishes = Det har barnet bedt om
edit-child-wishes-hint = Ét ønske på hver linje, med barnets egne ord.
edit-child-language = Sproget, barnet læser
edit-child-language-hint = Skriv sprogets kode: da for dansk, en for engelsk, ar for arabisk. Står der intet, er det dansk.
edit-child-interpreter = Sproget, der tolkes til
edit-child-interpreter-hint = Skriv sprogets kode: ar for arabisk, so for somali, uk for ukrainsk, dsl for dansk tegnsprog. Lad det stå tomt uden tolk.
edit-child-interpreter-who-known-to-family = Kender familien tolken?
edit-child-interpreter-who-known-to-family-hint = Taler få sproget, kender de ofte hinanden.
edit-child-interpreter-who-by-phone = Tolkes der over telefonen af en, der er et andet sted fra?
edit-child-safe-contact-how = Sådan kan barnet nås mellem møderne
edit-child-safe-contact-how-hint = Spørg barnet, når I er alene. Svaret gælder til næste samtale, dog højst i 60 dage.
edit-child-safe-contact-how-call = Et opkald til en sikker telefon
edit-child-safe-contact-how-message = En besked til en sikker telefon
edit-child-safe-contact-how-through-adult = Gennem en tryg voksen
edit-child-safe-contact-how-in-person = Kun når I ses
edit-child-safe-contact-via = Gennem hvem?
edit-child-safe-contact-checked-on = Hvornår spurgte du sidst barnet?
edit-child-school = Skole eller børnehave
edit-child-school-hint = Til søgning og til notatet. Står aldrig på barnets papirer.
edit-child-companion = Figuren, barnet har valgt til sin vej
edit-child-companion-hint = Det er barnet, der vælger, på sin egen side eller sammen med dig. Figuren står på vejen, til barnet fylder 13, og ikke så længe det overvejes at inddrage politiet, eller politiet skal afhøre.
edit-child-companion-fox = Ræv
edit-child-companion-owl = Ugle
edit-child-companion-hedgehog = Pindsvin
edit-child-companion-cat = Kat
edit-child-companion-turtle = Skildpadde
edit-child-companion-none = Ingen

## Sagen

edit-basics-title = Sagen
edit-basics-lead = Lovens frister regnes fra det, der står her.
edit-basics-reference = Sagsnummer
edit-basics-track = Hvad handler det om?
edit-basics-track-hint = Bestemmer, hvilke sætninger der er sande, og hvilke skridt der bliver foreslået. Barnet ser det ikke.
edit-basics-opened-on = Hvornår blev sagen åbnet?
edit-basics-earlier-support = Har barnet fået støtte før?
edit-basics-earlier-support-hint = Har barnet ikke fået støtte før, er I som udgangspunkt to rådgivere ved den første samtale (barnets lov § 21 stk. 5).
edit-basics-support-started-on = Hvornår begyndte støtten?
edit-basics-support-started-on-hint = Opfølgningen regnes herfra (barnets lov § 95).

## En person

edit-person-title = En person omkring barnet
edit-person-new = En ny person
edit-person-lead = Hvem er det for barnet? Rollen bestemmer, hvad personen kan være for barnet, og hvad vi siger højt.
edit-person-first-name = Fornavn
edit-person-first-name-hint = Som barnet siger det.
edit-person-name = Hele navnet
edit-person-name-hint = Til notatet. Må stå tomt.
edit-person-role = Hvem er personen for barnet?
edit-person-pronoun = Hun, han eller de
edit-person-age = Alder
edit-person-age-hint = Kun nødvendig for dem, der kan være under 18. En bisidder skal være fyldt 15 år.
edit-person-custody = Har personen forældremyndighed?
edit-person-custody-hint = Vi skriver først »dine forældre«, når du har svaret for alle forældre.
edit-person-lives-with-child = Bor personen, hvor barnet sover?
edit-person-lives-with-child-hint = Det tæller, hvor barnet sover, ikke hvor det har adresse.
edit-person-lives-with-child-yes = Ja
edit-person-lives-with-child-no = Nej
edit-person-lives-with-child-sometimes = Nogle gange
edit-person-steady = Er personen der for barnet, uanset hvad der sker i sagen?
edit-person-steady-hint = Så står personen som den faste voksne på siden med barnets vej.
edit-person-phone = Telefon
edit-person-phone-hours = Hvornår tager personen telefonen?
edit-person-phone-hours-hint = Skriv dagene ud: hverdage klokken 9 til 14.
edit-person-number-is-neutral = Tager personen telefonen uden at nævne kommunen?
edit-person-number-is-neutral-hint = Kun så kan nummeret stå på et papir, der tages med hjem.
edit-person-about = En sætning om personen
edit-person-about-hint = For en rådgiver: noget, et barn kan huske.
edit-person-figure = Hvilken figur ligner personen?
edit-person-figure-hint = Barnet ser den på sin side og i brevet. Uden et valg står den figur der, som passer til det, personen gør.
edit-person-figure-figure-1 = Kort hår
edit-person-figure-figure-2 = Langt hår
edit-person-figure-figure-3 = Krøllet hår
edit-person-figure-figure-4 = Intet hår
edit-person-figure-figure-5 = Tørklæde
edit-person-figure-figure-6 = Hvidt hår og briller
edit-person-figure-figure-7 = Høreapparat
edit-person-figure-figure-8 = Kørestol
edit-person-apart = Underretning og mistanke
edit-person-reported = Har personen lavet underretningen?
edit-person-reported-hint = Det bliver aldrig vist for barnet.
edit-person-witnessed = Bygger underretningen på noget, personen selv har set eller hørt?
edit-person-suspected = Er der mistanke mod personen?
edit-person-suspected-hint = Den, der er mistanke mod, må ikke være med til samtalen eller stå på papirerne. Ændrer du svaret, så svar også på spørgsmålene om sikkerhed igen.
edit-person-ends = Personen har ikke længere med sagen at gøre
edit-person-leaves-why = Personen bliver stående i de samtaler, der er holdt, men kan ikke vælges til nye. Skal personen med til en planlagt samtale, så ret den først.
edit-person-leaves-on = Fra hvilken dag?
edit-person-leaves = Gem, at personen ikke længere er med i sagen
edit-person-removed-why = Er personen skrevet ind ved en fejl, kan du fjerne personen. Det går kun, hvis personen ikke er nævnt andre steder i sagen.
edit-person-removed-sure = Jeg ved, at personen ikke kan hentes tilbage.
edit-person-removed = Fjern personen

## En underretning

edit-notice-title = En underretning
edit-notice-new = En ny underretning
edit-notice-lead = Fristerne regnes fra, hvornår den kom: 24 timer til vurderingen, seks hverdage til kvitteringen og fire måneder til en undersøgelse.
edit-notice-ends = Underretningen hører ikke til sagen
edit-notice-withdrawn-why = Er den skrevet i det forkerte barns sag, så tag den ud her. Fristerne for den stopper. Det står stadig i historikken, at den var der, og hvorfor den blev taget ud.
edit-notice-withdrawn = Tag underretningen ud
edit-withdrawn-reason = Hvorfor?
edit-notice-received-at = Hvornår kom den?
edit-notice-aware-since = Hvornår blev kommunen opmærksom på barnet?
edit-notice-aware-since-hint = Kun hvis det var før underretningen. De fire måneder regnes herfra.
edit-notice-about-abuse-by = Handler den om vold eller overgreb?
edit-notice-about-abuse-by-hint = Er mistanken mod forældrene, holdes samtalen uden deres samtykke, og uden at de er med (barnets lov § 137 stk. 3). Ved du det ikke endnu, så lad det stå ubesvaret.
edit-notice-about-abuse-by-parents = Ja, og mistanken er mod forældrene
edit-notice-about-abuse-by-others = Ja, og mistanken er mod andre
edit-notice-about-abuse-by-nobody = Nej
edit-notice-receipt-sent-on = Hvornår blev kvitteringen sendt?
edit-notice-receipt-sent-on-hint = Senest seks hverdage efter, at underretningen kom.
edit-notice-outcome = Det kan den, der underrettede, få at vide
edit-notice-outcome-hint = Kun det, der må siges videre.

## Et møde

edit-meeting-title = Mødet
edit-meeting-new = Et nyt møde
edit-meeting-lead = Hvornår, hvor og hvorfor. Hvem der er med, vælger du bagefter.
edit-meeting-kind = Hvad er det for et møde?
edit-meeting-kind-hint = Svar ikke, hvis det er en almindelig samtale. Så bliver det selv den første samtale eller en opfølgning.
edit-meeting-starts-at = Hvornår?
edit-meeting-minutes = Hvor mange minutter?
edit-meeting-minutes-hint = Små børn kan sjældent mere end 20 til 30.
edit-meeting-place = Hvor?
edit-meeting-place-hint = Skriv stedet, som barnet kender det: »musiklokalet på din skole«.
edit-meeting-other-place = Kan det være et andet sted, hvis barnet hellere vil?
edit-meeting-place-cleared = Må stedet stå på papiret?
edit-meeting-place-cleared-hint = Ved beskyttet adresse: Svar kun ja, når det er afklaret, at stedet ikke røber, hvor barnet er.
edit-meeting-why = Hvorfor mødes I?
edit-meeting-why-hint = Hele sætninger til barnet. Nævn ikke selve bekymringen, og heller ikke, hvem der har fortalt om den.
edit-meeting-topics = Det kan I tale om
edit-meeting-topics-hint = Ét emne på hver linje, uden punktum.
edit-meeting-personal = En sætning, der kun passer til dette barn
edit-meeting-stop-sign = Jeres stoptegn
edit-meeting-stop-sign-hint = Skriv, hvad barnet skal gøre, i en hel sætning: »Vis mig det røde kort.« Foran står »Vil du stoppe?«. Står der intet, rækker barnet en hånd op, eller det får et tegn, der passer bedre til det.
edit-meeting-who-gets-to-know = Hvem får noget at vide bagefter?
edit-meeting-who-gets-to-know-hint = Én på hver linje: »din lærer«.
edit-meeting-not-decided = Skal barnet have at vide, at der ikke bliver besluttet noget på mødet?
edit-meeting-not-decided-hint = Svarer du ikke, regner vi med ja, undtagen når mødet er om en afgørelse.
edit-meeting-ends = Aflys mødet
edit-meeting-cancelled-why = Barnet venter måske på mødet. Sig til barnet, at det er aflyst, og aftal, hvornår barnet hører fra dig igen.
edit-meeting-cancelled = Aflys mødet

## Et skridt på vejen

edit-step-title = Et skridt på barnets vej
edit-step-lead = Dag og status retter du på siden med barnets vej.
edit-step-step = Hvilket skridt?
edit-step-who = Hvem gør det?
edit-step-one-of = Det kan blive et af disse i stedet
edit-step-one-of-hint = Sæt kryds ved de andre skridt, det kan blive. På barnets vej står hvert skridt stadig for sig.

## Et løfte

edit-promise-new = Et nyt løfte til barnet
edit-promise-title = Løftet
edit-promise-lead = Lov kun det, du selv kan holde. Løftet står under »I dag«, til du har skrevet, hvordan det gik.
edit-promise-what = Hvad lover du?
edit-promise-what-hint = Som du har sagt det til barnet: »Jeg ringer til din lærer.«
edit-promise-who = Hvem gør det?
edit-promise-by = Hvornår senest?

## En afgørelse

edit-decision-title = Afgørelsen
edit-decision-new = En ny afgørelse
edit-decision-lead = Skriv den, som barnet skal høre den: hvad, hvorfor, og hvad barnets mening betød.
edit-decision-ends = Afgørelsen hører ikke til sagen
edit-decision-withdrawn-why = Er den skrevet i det forkerte barns sag, så tag den ud her. Den kommer ikke med på nye papirer. Har barnet fået den at vide, så fortæl barnet, at det var en fejl. Det står stadig i historikken, hvad der stod, og hvorfor den blev taget ud.
edit-decision-withdrawn = Tag afgørelsen ud
edit-decision-matter = Hvad handler den om?
edit-decision-matter-hint = Barnet kan kun selv klage over det, der står i barnets lov § 3, og over et nej efter § 48.
edit-decision-matter-support = Støtte (§ 32)
edit-decision-matter-drug-treatment = Behandling for stofbrug (§ 33)
edit-decision-matter-order = Børne- eller ungepålæg (§ 39)
edit-decision-matter-placement = Anbringelse uden for hjemmet (§ 46)
edit-decision-matter-place-of-placement = Valg af anbringelsessted (§ 52)
edit-decision-matter-treatment-during-placement = Behandling eller uddannelse under anbringelse (§ 97 stk. 2)
edit-decision-matter-return-home = Hjemgivelse (§ 100 stk. 1)
edit-decision-matter-contact = Samvær og kontakt (§ 104)
edit-decision-matter-youth-support = Ungestøtte (§§ 114–116 og 120)
edit-decision-matter-compulsory = Sager efter §§ 142, 143, 146–148 og 151
edit-decision-matter-placement-request = Barnets eget ønske om at bo et andet sted (§ 48)
edit-decision-matter-other = Noget andet, uden for listen
edit-decision-what = Hvad er besluttet?
edit-decision-what-hint = En sætning til barnet.
edit-decision-why = Hvorfor?
edit-decision-how-you-counted = Hvad sagde barnet, og hvad betød det for afgørelsen?
edit-decision-how-you-counted-hint = Skriv det også, når det blev anderledes, end barnet ville.
edit-decision-followed = Blev det, som barnet ville?
edit-decision-followed-hint = Svaret vælger, hvad der står i brevet til barnet.
edit-decision-followed-yes = Ja
edit-decision-followed-partly = Noget af det
edit-decision-followed-no = Nej
edit-decision-followed-no-view = Barnet sagde ikke, hvad det ville
edit-decision-purpose = Hvad skal det hjælpe med?
edit-decision-lasts = Hvor længe?
edit-decision-made-by = Hvem har afgjort det?
edit-decision-made-by-hint = Svaret bestemmer, hvordan man klager.
edit-decision-made-by-municipality = Kommunen
edit-decision-made-by-committee = Børne- og ungeudvalget
edit-decision-by = Sådan siger vi til barnet, hvem der besluttede det
edit-decision-by-hint = For eksempel »min chef og jeg«.
edit-decision-decided-on = Hvilken dag blev det besluttet?
edit-decision-decided-on-hint = Barnet skal være fyldt 10 år den dag for selv at kunne klage.
edit-decision-told-on = Hvilken dag fik barnet det at vide?
edit-decision-complaint-until = Den sidste dag, barnet kan klage
edit-decision-complaint-until-hint = Skriv den dag, der står i afgørelsen.
edit-decision-section = Paragraf

## Aftalt med politiet

edit-police-agreed-title = En aftale med politiet
edit-police-agreed-new = En ny aftale med politiet
edit-police-agreed-lead = Skriv, hvad politiet har sagt ja til. Gælder aftalen ikke mere, så tøm alle felterne og gem. Står der flere linjer om det samme, så tøm dem alle.
edit-police-agreed-what = Hvad er aftalt?
edit-police-agreed-what-hint = Så længe det overvejes at inddrage politiet, eller barnet venter på at blive afhørt, kan en fra politiet kun være med til et møde, når det er aftalt, at barnet må få det at vide. De andre aftaler ændrer intet i papirerne.
edit-police-agreed-what-tell-child = Barnet må få det at vide
edit-police-agreed-what-tell-parents = Forældrene må få det at vide
edit-police-agreed-what-parents-talk = Vi må tale med forældrene
edit-police-agreed-what-place-and-time = Tid og sted må nævnes
edit-police-agreed-with = Hvem hos politiet har du aftalt det med?
edit-police-agreed-on = Hvilken dag?

## Planen for barnets sikkerhed

edit-safety-plan-title = En linje i planen for barnets sikkerhed
edit-safety-plan-new = En ny linje i planen for barnets sikkerhed
edit-safety-plan-lead = Hvad gør de voksne? Hvem kan barnet ringe til om dagen og om natten, og hvor kan det gå hen? Hvor længe gælder det? Skriv én ting i hver linje. Gælder linjen ikke mere, så tøm alle felter og gem.
edit-safety-plan-text = Hvad er aftalt?
edit-safety-plan-text-hint = Har I et kodeord, så sig det kun højt. Skriv det aldrig her.
edit-safety-plan-cleared = Må linjen stå på et papir?
edit-safety-plan-cleared-hint = Svar kun ja, når du har tænkt igennem, hvem der kan komme til at læse det. Papiret bliver læst højt eller gemt hos en tryg voksen.
edit-safety-plan-until = Til og med hvilken dag gælder det?
edit-safety-plan-until-hint = Lad feltet være tomt, hvis det gælder, til du siger noget andet. Dagen står på papiret og på din side I dag.

## En ny rådgiver, som barnet hører om det

edit-adviser-change-title = En ny rådgiver, som barnet hører om det
edit-adviser-change-new = Barnet får en ny rådgiver
edit-adviser-change-lead = Det står i brevet om en ny rådgiver. Skriv det til barnet, med »du« og hele sætninger. Hvem der har sagen, ændrer det ikke. Er linjen skrevet ved en fejl, så tøm alle felterne og gem.
edit-adviser-change-from = Hvem er holdt op som barnets rådgiver?
edit-adviser-change-from-hint = Skal navnet ikke stå i brevet, så lad feltet stå tomt.
edit-adviser-change-to = Hvem er barnets rådgiver nu?
edit-adviser-change-to-hint = Brevet er fra den nye rådgiver.
edit-adviser-change-on = Fra hvilken dag?
edit-adviser-change-why = Hvorfor skifter barnet rådgiver?
edit-adviser-change-why-hint = Kort, og så det passer, for eksempel »Ida skal på barsel.« Skriv ikke om sygdom, en fyring eller noget, barnet har fortalt. At det ikke er på grund af barnet, står i brevet. Brevet er fra den nye rådgiver. Siger sætningen »jeg«, så svar på, hvem det er.
edit-adviser-change-said-by-former = Er det den tidligere rådgivers egne ord?
edit-adviser-change-said-by-former-hint = Er »jeg« den, der går, så svar ja. Så står der for eksempel »Ida skriver:« foran, og ordene står i anførselstegn. Svarer du nej, læser barnet det som den nye rådgivers ord.
edit-adviser-change-carries-over = Det ved den nye rådgiver, så barnet ikke skal fortælle det igen
edit-adviser-change-carries-over-hint = Én ting på hver linje, for eksempel »At du helst snakker, mens du går.« Det, der er lovet, står i brevet af sig selv.
edit-adviser-change-meet-together = Er den gamle rådgiver med første gang?
edit-adviser-change-found = Hvor kan barnet stadig sige tak eller hej til den gamle rådgiver?
edit-adviser-change-found-hint = Kun hvis det kan lade sig gøre, for eksempel »Ida arbejder på rådhuset nu. Skriver du et kort til hende, giver jeg hende det.« Sig, hvem det er. »Jeg« er den nye rådgiver. Det står også i farvelbrevet, når sagen slutter.

## Slutningen

edit-ending-title = Hvordan sagen slutter for barnet
edit-ending-lead = Det hører barnet, når I siger farvel.
edit-ending-on = Hvornår?
edit-ending-why = Hvorfor slutter sagen?
edit-ending-why-hint = En sætning til barnet. Aldrig »på grund af dig«.
edit-ending-stays = Det fortsætter
edit-ending-stays-hint = Én ting på hver linje: »din kontaktperson kommer stadig om torsdagen«.
edit-ending-come-back = Hvordan kan barnet få fat i os igen?

## Hvem er med på mødet?

room-title = Hvem er med?
room-lead = Én taler med barnet, og én kan skrive ned. Hvem der ellers er med, bestemmer barnet så vidt muligt selv.
room-along = Ved skiftet blev det aftalt, at I mødes med barnet sammen. Derfor er { $name } valgt her. I brevet står der, at barnet kender { $name } i forvejen. Det gælder først, når du gemmer.
room-does = Hvad gør personen på mødet?
room-not-there = Er der ikke
room-there = Er der
room-talks = Taler med barnet
room-writes = Skriver ned
room-supports = Er der for barnet
room-interprets = Tolker
room-comforts = Er med som trøst, ikke som bisidder
room-bisidder = Kunne være barnets bisidder
