package io.tutti.standalone.demo;

/** How the departments of a pursuit work with each other. */
enum Manner {
    /** Everybody is in early, and takes up what the others give. */
    TOGETHER(2.5, 0.78, 0.3, 0.35, 5, 0.9, 0.95),
    /** As it should be, with gaps. */
    SOLID(1.9, 0.6, 0.35, 0.2, 4, 0.7, 0.75),
    /** One department comes when the proposal is out. */
    LATE(1.9, 0.55, 0.4, 0.12, 4, 0.45, 0.5),
    /** Sales and one other do it by themselves. */
    ALONE(3.2, 0.45, 0.55, 0.1, 3, 0.3, 0.25),
    /** Much is written and little of it taken up by others. */
    CHATTER(2.8, 0.2, 0.65, 0.05, 3, 0.4, 0.4),
    /** Begins well and goes silent half-way. */
    STALLED(3.0, 0.8, 0.25, 0.2, 4, 0.3, 0.5);

    /** How many contributions each department gives on average. */
    final double pieces;

    /** How likely another department takes one up. */
    final double across;

    /** How likely the own department does. */
    final double within;

    /** How likely one builds on an earlier one. */
    final double buildsOn;

    final int questions;

    /** How likely an answer comes in time. */
    final double inTime;

    /** How likely the customer is understood before the proposal. */
    final double understood;

    Manner(
            double pieces,
            double across,
            double within,
            double buildsOn,
            int questions,
            double inTime,
            double understood) {
        this.pieces = pieces;
        this.across = across;
        this.within = within;
        this.buildsOn = buildsOn;
        this.questions = questions;
        this.inTime = inTime;
        this.understood = understood;
    }
}
