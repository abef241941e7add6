# The child's own screen in English, 13 to 17. The Danish words are the first ones; these say the same.

title = My page
heading = Hello { $child-first }
lead = Here is where we are now, and what we do not know yet.
meet-agreed = We meet { $day } at { $clock }.
meet-other-day = We were to meet { $was }. That has changed. We meet { $day } at { $clock } instead.
meet-other-clock = We still meet { $day }, but now it is at { $clock }.
meet-off = We were to meet { $was }. That is called off. I have not forgotten you. I will tell you whether we meet another day.
adults-title = Who is who?
adults-what = Here are the people you can go to, and those you will meet.
adult-me = That is me, { $person-first }. I am your adviser.
adult-me-steady = I tell you when I have news.
adult-adviser = { $person-first } is an adviser too. { $person-pronoun ->
    [han] He
    [hun] She
   *[other] { $person-first }
} works together with me.
adult-bisidder = { $person-role ->
    [mother] Your mother
    [father] Your father
   *[other] { $person-first }
} can be your bisidder, if you want. You can also choose somebody else. A bisidder is there to help you when we meet.
adult-interpreter = { $person-first } is an interpreter and translates what we say.
adult-safe = { $person-role ->
    [teacher] { $person-first } is your teacher.
    [mother] You can go to your mother.
    [father] You can go to your father.
   *[other] You can go to { $person-first }.
}
adult-steady = { $person-role ->
    [mother] Your mother is usually there.
    [father] Your father is usually there.
   *[other] { $person-first } is usually there.
}
between-title = Meanwhile
call-hours = If you want to talk to me, you can call { $adviser-phone }, { $adviser-hours }.
tell-before = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }. I call you first.
tell-after = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }. Afterwards I call you.
tell-no = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }. You would rather I did not call, so I do not.
tell-plain = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }.
questions-title = Write to me
questions-what = If you have a question or a wish for next time, you can write it here.
questions-read = I read it by { $reads-day } at the latest.
questions-who = Others in the municipality who work to help you can also read it.
questions-parents = { $parents-who ->
    [mother] Your mother may perhaps see it too.
    [father] Your father may perhaps see it too.
    [other] The adults who are responsible for you may perhaps see it too.
    [guardian] The adult who decides about you may perhaps see it too.
   *[both] Your parents may perhaps see it too.
}
questions-parents-rule = Parents can often see it, but not always.
questions-now = If you are in danger right now, call 112.
questions-any = BørneTelefonen on 116 111 is free, and you do not have to say your name.
