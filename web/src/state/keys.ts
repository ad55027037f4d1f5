/** True where single keys are text. */
export const inTextField = (target: EventTarget | null): boolean => target instanceof Element && target.matches("input, select, textarea, [contenteditable]");
