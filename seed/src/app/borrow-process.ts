/**
 * Gives the process to an application: its folder is the current one, as Strapi expects, and what it or its plugins
 * print goes to stderr, so that stdout holds the answer of the command and nothing else.
 * @returns a function that takes the process back
 */
export function borrowProcess(dir: string): () => void {
  const cwd = process.cwd();
  const write = process.stdout.write;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  process.chdir(dir);
  return () => {
    process.stdout.write = write;
    process.chdir(cwd);
  };
}
