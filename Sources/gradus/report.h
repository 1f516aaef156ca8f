#ifndef GRADUS_REPORT_H
#define GRADUS_REPORT_H

/// After a death that nobody asked for: writes the crash report and tells the student where it is.
/// Prints what the workbook said on standard error in any case.
void report_end(int signal, char **words, int count);

/// Prints what the workbook said on standard error.
void report_errors(void);

#endif
