/** An error type as HTML: a long name breaks after its underscores. It holds letters, digits and those only. */
export const errorName = (type: string) => type.replaceAll(/_(?=.)/g, '_<wbr>');
