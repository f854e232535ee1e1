// A program that prints what Microsoft's Open XML SDK finds wrong with .docx and .xlsx files: a JSON list for each path. It
// runs in a process of its own, because the SDK keeps its process alive for a while.
import { readFileSync } from 'node:fs';

async function main(paths: string[]): Promise<void> {
  const { default: validate } = await import('@ooxml-tools/validate');
  const found: string[][] = [];
  for (const path of paths) {
    const errors = await validate(
      new Uint8Array(readFileSync(path)),
      path.endsWith('.xlsx') ? 'xlsx' : 'docx',
    );
    found.push(errors.map((error) => `${error.path.partUri}${error.path.xpath}: ${error.description}`));
  }
  process.stdout.write(JSON.stringify(found), () => process.exit());
}

main(process.argv.slice(2));
