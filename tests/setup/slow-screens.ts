import { configure } from '@testing-library/react';

// Testing Library gives up after a second, which screens need on a machine that does something else as well.
configure({ asyncUtilTimeout: 45_000 });
