# What somebody of 13 to 17 can say or ask for at a place of the way (content/src/way_more.rs).

can-done = You can ask what came of it.
can-now = You can ask about what you do not understand. You can also say if something should be different.
can-next = You can ask what is going to happen and who will be there.
can-waiting = You can ask how far we are. You may ask more than once.
can-maybe = You can say what you think yourself, and ask who decides it.
can-one-of = You can say what you think is best, and ask who decides it.

where-talk = Barnets lov § 5, stk. 3: that we must hear you.
where-hearing = Barnets lov § 5, stk. 3: that we must hear you before anything is decided.
where-screening = Barnets lov § 18: that we look at whether more must be examined.
where-assessment = Barnets lov § 20: when we must examine more.
where-decision = Barnets lov § 32, stk. 3: what the decision about help must say.
where-help = Barnets lov § 32, stk. 1: the help that can be given.
where-plan = Barnets lov § 91: the plan.
where-follow-up = Barnets lov § 95: that we follow up on the help.
where-complaint = Barnets lov § 3: If you are 10 or older, you have rights of your own in some cases.
where-contact = Barnets lov § 103: about seeing those you do not live with.
